//! The generated code, one snapshot for each operation: what a review of a change should show by name.

use std::path::Path;

use codegen::{
    Target, load, render,
    target::{MOCK, SPEC},
};
use quote::ToTokens as _;
use syn::{File, ImplItem, Item, Type};

use crate::{Outcome, root};

#[test]
fn each_operation() -> Outcome {
    let outputs = render(&load(&root().join(SPEC), SPEC)?, &Target::workspace())?;
    let file = syn::parse_file(&outputs[0].contents)?;
    let mut operations = 0;
    let builders = module(&file.items, "builder");
    for item in builders {
        let Item::Struct(item) = item else { continue };
        let name = item.ident.to_string();
        operations += 1;
        let method = client_method(&file.items, &name);
        insta::assert_snapshot!(format!("operation__{name}"), print(about(builders, &name).chain(method)));
    }
    assert_eq!(operations, 3);
    Ok(())
}

#[test]
fn each_mock() -> Outcome {
    let outputs = render(&load(&root().join(SPEC), SPEC)?, &Target::workspace())?;
    let mock = outputs.iter().find(|output| output.path == Path::new(MOCK)).ok_or("no mock is generated")?;
    let file = syn::parse_file(&mock.contents)?;
    let operations = module(&file.items, "operations");
    let mut mocks = 0;
    for item in operations {
        let Item::Struct(item) = item else { continue };
        let name = item.ident.to_string();
        insta::assert_snapshot!(format!("mock__{name}"), print(about(operations, &name)));
        mocks += 1;
    }
    assert_eq!(mocks, 6, "one for requests and one for answers, for each operation");
    Ok(())
}

pub(crate) fn module<'f>(items: &'f [Item], name: &str) -> &'f [Item] {
    let found = items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == name => module.content.as_ref(),
        _ => None,
    });
    found.map_or(&[], |(_, items)| items)
}

/// The type `name` and its impls.
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

/// The method of the client that starts the operation whose builder is `builder`.
fn client_method(items: &[Item], builder: &str) -> Option<Item> {
    items.iter().find_map(|item| {
        let Item::Impl(block) = item else { return None };
        let mut block = block.clone();
        block.items.retain(|item| match item {
            ImplItem::Fn(method) => method.block.to_token_stream().to_string().contains(&format!("{builder} :: new")),
            _ => false,
        });
        (!block.items.is_empty()).then_some(Item::Impl(block))
    })
}

pub(crate) fn print(items: impl Iterator<Item = Item>) -> String {
    prettyplease::unparse(&File { shebang: None, attrs: Vec::new(), items: items.collect(), frontmatter: None })
}
