//! Generated types: a snapshot per schema of the workspace's document and of one with all kinds of
//! fields.

use codegen::{Settings, Target, generate, lint, parse, prepare, render, rewrite};
use syn::{File, Item};

use crate::{
    TestResult, outputs,
    parts::{about, module, print},
};

/// Every kind of field: required, optional, list, map, nullable, nested, recursive, secret; and
/// names that are keywords in Rust.
const KINDS: &str = include_str!("../fixtures/types.yaml");

#[test]
fn workspace_types_match_their_snapshots() -> TestResult {
    let file = syn::parse_file(&outputs()?[0].contents)?;
    let names = snapshots("schema", &file);
    assert_eq!(names.len(), 22, "{names:?}");
    Ok(())
}

#[test]
fn kinds_of_types_match_their_snapshots() -> TestResult {
    let outputs = render(
        &parse("types.yaml", KINDS)?,
        &Target::standalone("types.yaml".as_ref(), "types".as_ref()),
    )?;
    let code =
        outputs.iter().find(|output| output.path.ends_with("generated.rs")).ok_or("no code")?;
    let file = syn::parse_file(&code.contents)?;
    snapshots("kinds", &file);
    let types = module(&file.items, "types");
    insta::assert_snapshot!(
        "kinds__response_defaults",
        print(module(types, "response_defaults").iter().cloned())
    );
    assert!(!module(types, "error").is_empty(), "the enums of strings need it");
    Ok(())
}

/// Compares each type with its snapshot, and returns the names of the types.
fn snapshots(prefix: &str, file: &File) -> Vec<String> {
    let types = module(&file.items, "types");
    let names = types.iter().filter_map(|item| match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        _ => None,
    });
    let names = names.collect::<Vec<_>>();
    for name in &names {
        insta::assert_snapshot!(format!("{prefix}__{name}"), print(about(types, name)));
    }
    names
}

/// Returns the findings of the rewrites after `change` was applied to the generator's output.
fn report(change: impl FnOnce(&mut Vec<Item>)) -> Result<String, Box<dyn std::error::Error>> {
    let document = parse("types.yaml", KINDS)?;
    lint::errors::check(&document)?;
    let settings = Settings::standalone("types");
    let prepared = prepare(&document, &settings)?;
    let mut file = generate(&document, &prepared, &settings)?;
    let types = file.items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_mut(),
        _ => None,
    });
    let (_, items) = types.ok_or("no types")?;
    change(items);
    let result = rewrite::apply(&mut file, &document, &prepared, &settings);
    Ok(result.err().map(|findings| findings.to_string()).unwrap_or_default())
}

fn rename(items: &mut [Item], from: &str, to: &str) {
    for item in items {
        let ident = match item {
            Item::Struct(item) => &mut item.ident,
            Item::Enum(item) => &mut item.ident,
            _ => continue,
        };
        if ident == from {
            *ident = syn::Ident::new(to, ident.span());
        }
    }
}

#[test]
fn unchanged_output_has_no_findings() -> TestResult {
    assert_eq!(report(|_| {})?, "");
    Ok(())
}

#[test]
fn renamed_type_is_reported() -> TestResult {
    let said = report(|items| rename(items, "GadgetInput", "GadgetBody"))?;
    for what in ["maps of unknown fields", "constructors", "setters"] {
        assert!(
            said.contains(&format!("the type of schema `gadget-input` ({what}: 0 of 1)")),
            "{said}"
        );
    }
    let said = report(|items| rename(items, "Power", "Energy"))?;
    assert!(said.contains("the type of schema `Power` (keys of the union: 0 of 3)"), "{said}");
    assert!(said.contains("[generator-output]"), "{said}");
    Ok(())
}

#[test]
fn enum_without_conversions_is_reported() -> TestResult {
    let said = report(|items| {
        items.retain(|item| {
            let Item::Impl(item) = item else { return true };
            let name = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            item.self_ty != syn::parse_quote!(Kind)
                || name.is_none_or(|name| name.ident != "TryFrom")
        });
    })?;
    assert!(said.contains("the type of schema `Kind` (impls of the open enum: 2 of 4)"), "{said}");
    Ok(())
}

#[test]
fn missing_field_is_reported() -> TestResult {
    let said = report(|items| {
        for item in items {
            if let Item::Struct(item) = item
                && item.ident == "Gadget"
                && let syn::Fields::Named(fields) = &mut item.fields
            {
                let kept = fields
                    .named
                    .iter()
                    .filter(|field| field.ident.as_ref().is_some_and(|name| name != "is_on"));
                fields.named = kept.cloned().collect();
            }
        }
    })?;
    assert!(said.contains("the type of schema `Gadget` (lenient fields: 6 of 7)"), "{said}");
    Ok(())
}

#[test]
fn secret_of_type_string_is_reported() -> TestResult {
    let said = report(|items| {
        for item in items {
            if let Item::Struct(item) = item
                && item.ident == "Battery"
            {
                item.fields.iter_mut().for_each(|field| field.ty = syn::parse_quote!(String));
            }
        }
    })?;
    assert!(said.contains("the type of schema `Battery` (secrets: 0 of 1)"), "{said}");
    Ok(())
}

#[test]
fn changed_variant_is_reported() -> TestResult {
    let said = report(|items| {
        for item in items {
            if let Item::Enum(item) = item
                && item.ident == "Power"
                && let Some(variant) = item.variants.first_mut()
            {
                variant.attrs.clear();
            }
        }
    })?;
    assert!(said.contains("schema `Power` (keys of the union: 0 of 3)"), "{said}");
    Ok(())
}
