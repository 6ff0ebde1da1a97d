//! Measures time per stage and peak memory of generating a client: `generation OPERATIONS`.
//!
//! Prints JSON. `cargo xtask bench` runs one process per size, since peak memory is per process.

use std::{error::Error, fmt::Write as _, time::Instant};

use codegen::{
    Settings,
    format::format,
    generate::{syntax_tree, tokens},
    lint, parse, prepare, rewrite,
};

/// The allocator of `cargo xtask`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let operations: usize =
        std::env::args().nth(1).ok_or("usage: generation OPERATIONS")?.parse()?;
    let text = document(operations);
    let settings = Settings::standalone("client");
    let mut times = serde_json::Map::new();
    let mut start = Instant::now();
    let mut took = |stage: &str| {
        times.insert(stage.to_owned(), (start.elapsed().as_secs_f64() * 1e3).into());
        start = Instant::now();
    };

    let document = parse("api.yaml", &text)?;
    took("load");
    lint::errors::check(&document)?;
    took("lint");
    let prepared = prepare(&document, &settings)?;
    took("prepare");
    let tokens = tokens(&document, &prepared, &settings)?;
    took("progenitor");
    let mut file = syntax_tree(&document, tokens)?;
    took("parse");
    rewrite::apply(&mut file, &document, &prepared, &settings)?;
    took("rewrite");
    let code = format(&file, "api.yaml", "cargo xtask generate", "the document");
    took("format");

    let report = serde_json::json!({
        "operations": operations,
        "document_bytes": text.len(),
        "code_bytes": code.len(),
        "milliseconds": times,
        "peak_mib": peak_mib(),
    });
    println!("{report}");
    Ok(())
}

/// Returns a document in which every operation has its own schema, which refers to the next one.
fn document(operations: usize) -> String {
    let mut paths = String::new();
    let mut schemas = String::new();
    for number in 0..operations {
        let next = (number + 1) % operations;
        let _ = write!(
            paths,
            "  /things{number}/{{id}}:\n    get:\n      operationId: get_thing{number}\n      parameters:\n        \
             - {{name: id, in: path, required: true, schema: {{type: string}}}}\n      responses:\n        '200':\n          \
             description: The thing.\n          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing{number}'}}}}}}\n        \
             4XX:\n          description: What went wrong.\n          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Failure'}}}}}}\n"
        );
        let _ = write!(
            schemas,
            "    Thing{number}:\n      type: object\n      required: [id]\n      properties:\n        id: {{type: string}}\n        \
             name: {{type: string, default: x}}\n        tags: {{type: array, items: {{type: string}}}}\n        \
             kind: {{type: string, enum: [a{number}, b]}}\n        next: {{$ref: '#/components/schemas/Thing{next}'}}\n"
        );
    }
    format!(
        "openapi: 3.0.3\ninfo: {{title: Things, version: '1'}}\npaths:\n{paths}components:\n  schemas:\n    \
         Failure: {{type: object, properties: {{message: {{type: string}}}}}}\n{schemas}"
    )
}

/// Returns the peak memory of this process in MiB; `None` if the system does not report it.
fn peak_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kib| kib / 1024)
}
