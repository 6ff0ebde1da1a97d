//! Writes results to stdout: as text, or as JSON and YAML that stay compatible.

use std::io::{self, Write};

use anstyle::Style;
use ngrok_edge_oauth_document::{escape, to_yaml};
use serde_json::Value;

use crate::{
    arguments::OutputFormat,
    failure::{Failure, Result},
    json_text::{escape_json, to_json},
};

const KEY: Style = Style::new().bold();

/// A result that is about to be written to stdout.
///
/// Commands open it before they change anything, so that no change goes unreported because stdout
/// is closed or its disk is full.
pub(crate) struct ResultWriter {
    output: OutputFormat,
    /// Bytes of the result that are written already.
    written: usize,
}

impl ResultWriter {
    /// Tests stdout by writing the start of the result.
    pub(crate) fn open(output: OutputFormat) -> Result<Self> {
        // Every JSON result is an object. A write of nothing fails on a closed stdout and on some
        // full devices, which is the best that can be done for text.
        let start: &[u8] = if output == OutputFormat::Json { b"{\n" } else { b"" };
        let mut out = io::stdout();
        let tested =
            out.write_all(start).and_then(|()| out.flush()).and_then(|()| raw_write_nothing());
        tested.map_err(|error| {
            Failure::io("cannot write the result, so nothing was changed", &error)
        })?;
        Ok(Self { output, written: start.len() })
    }

    /// Returns a result of a command that changes nothing.
    pub(crate) fn without_test(output: OutputFormat) -> Self {
        Self { output, written: 0 }
    }

    /// Writes `value`; `text` writes it for people.
    pub(crate) fn write(
        self,
        value: &Value,
        text: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<()> {
        let mut out = anstream::AutoStream::auto(io::stdout()).lock();
        let written = match self.output {
            OutputFormat::Text => text(&mut out),
            OutputFormat::Json => {
                let json = to_json(value);
                writeln!(out, "{}", json.get(self.written..).unwrap_or_default())
            }
            OutputFormat::Yaml => write!(out, "{}", to_yaml(value)),
        };
        accept_broken_pipe(written.and_then(|()| out.flush()))
    }
}

/// Writes zero bytes to stdout itself, without the buffer in between.
fn raw_write_nothing() -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        let mut file = std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?);
        file.write(&[]).map(drop)
    }
    #[cfg(not(unix))]
    Ok(())
}

/// Writes `value`; `text` writes it for people.
pub(crate) fn show(
    output: OutputFormat,
    value: &Value,
    text: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<()> {
    ResultWriter::without_test(output).write(value, text)
}

/// Ignores a closed pipe: the reader, such as `head`, has read enough.
pub(crate) fn accept_broken_pipe(written: io::Result<()>) -> Result<()> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::io("cannot write the result", &error))
        }
        _ => Ok(()),
    }
}

/// Writes a module as aligned lines of path and value, without unset values.
pub(crate) fn module(out: &mut dyn Write, module: &Value) -> io::Result<()> {
    let mut lines = Vec::new();
    flatten("", module, &mut lines);
    let width = lines.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    for (key, text) in lines {
        writeln!(out, "{KEY}{key:<width$}{KEY:#}  {text}")?;
    }
    Ok(())
}

fn flatten(prefix: &str, value: &Value, lines: &mut Vec<(String, String)>) {
    let text = match value {
        Value::Object(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                let key = escape(key);
                let key =
                    if prefix.is_empty() { key.into_owned() } else { format!("{prefix}.{key}") };
                flatten(&key, value, lines);
            }
            return;
        }
        Value::Null => return,
        Value::Array(items) if !items.is_empty() => {
            items.iter().map(scalar).collect::<Vec<_>>().join(", ")
        }
        Value::Array(_) | Value::Object(_) => "-".to_owned(),
        value => scalar(value),
    };
    lines.push((prefix.to_owned(), text));
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "-".to_owned(),
        Value::String(text) => escape(text).into_owned(),
        other => escape_json(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn empty_values_are_dashes() -> std::io::Result<()> {
        let mut out = Vec::new();
        super::module(
            &mut out,
            &json!({ "a": {}, "b": { "c": [], "d": "", "e": null }, "f": [1, "g"] }),
        )?;
        let out = anstream::adapter::strip_bytes(&out).into_vec();
        assert_eq!(String::from_utf8_lossy(&out), "a    -\nb.c  -\nb.d  -\nf    1, g\n");
        Ok(())
    }
}
