//! Snapshots of generated code, one per schema and operation, so that a review shows each change by
//! name.

use std::path::Path;

use syn::{File, ImplItem, Item, Type};

use crate::{TestResult, client, outputs};

#[test]
fn operations_match_their_snapshots() -> TestResult {
    let file = syn::parse_file(&outputs()?[0].contents)?;
    let constants = module(&file.items, "operations");
    for item in constants {
        let Item::Static(constant) = item else { continue };
        let name = constant.ident.to_string().to_lowercase();
        let method = client_method(&file.items, &name).into_iter();
        insta::assert_snapshot!(format!("operation__{name}"), print(method.chain([item.clone()])));
    }
    assert_eq!(constants.len(), 3);
    Ok(())
}

#[test]
fn client_and_api_match_the_snapshot() -> TestResult {
    let file = syn::parse_file(&outputs()?[0].contents)?;
    let constructors = file.items.into_iter().filter(|item| match item {
        Item::Impl(block) => block.items.iter().all(|item| match item {
            ImplItem::Fn(method) => method.sig.asyncness.is_none(),
            _ => false,
        }),
        Item::Mod(module) => module.ident == "patterns",
        _ => true,
    });
    insta::assert_snapshot!("client", print(constructors));
    Ok(())
}

#[test]
fn mocks_match_their_snapshots() -> TestResult {
    let outputs = outputs()?;
    let path = client()?.mock.ok_or("the client has no mock")?;
    let mock = outputs
        .iter()
        .find(|output| output.path == Path::new(&path))
        .ok_or("no mock is generated")?;
    let file = syn::parse_file(&mock.contents)?;
    let operations = module(&file.items, "operations");
    let mut mocks = 0;
    for item in operations {
        let Item::Struct(item) = item else { continue };
        let name = item.ident.to_string();
        insta::assert_snapshot!(format!("mock__{name}"), print(about(operations, &name)));
        mocks += 1;
    }
    assert_eq!(mocks, 6, "expected matchers and responses of each operation");
    Ok(())
}

pub(crate) fn module<'f>(items: &'f [Item], name: &str) -> &'f [Item] {
    let found = items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => module.content.as_ref(),
        _ => None,
    });
    found.map_or(&[], |(_, items)| items)
}

/// Returns the type `name` and its impls.
pub(crate) fn about<'f>(items: &'f [Item], name: &'f str) -> impl Iterator<Item = Item> + 'f {
    let is_name = move |ty: &Type| match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == name),
        _ => false,
    };
    let items = items.iter().filter(move |item| match item {
        Item::Struct(item) => item.ident == name,
        Item::Enum(item) => item.ident == name,
        Item::Impl(block) => is_name(&block.self_ty),
        _ => false,
    });
    items.cloned()
}

/// Returns the method `name` of the client.
fn client_method(items: &[Item], name: &str) -> Option<Item> {
    items.iter().find_map(|item| {
        let Item::Impl(block) = item else { return None };
        let mut block = block.clone();
        block.items.retain(|item| matches!(item, ImplItem::Fn(method) if method.sig.ident == name));
        (!block.items.is_empty()).then_some(Item::Impl(block))
    })
}

pub(crate) fn print(items: impl Iterator<Item = Item>) -> String {
    prettyplease::unparse(&File {
        shebang: None,
        attrs: Vec::new(),
        items: items.collect(),
        frontmatter: None,
    })
}
