//! Optional parameters form one struct per operation, so that a new one breaks no call.
//!
//! progenitor's positional output has an argument of type `Option` for each. Can go when it has a
//! struct for them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, Field, File, FnArg, GenericArgument, Ident, Item, Pat, PathArguments, Signature,
    Stmt, Type, TypePath, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{
    Context, RewriteError,
    ast::{set_docs, type_name, type_of_schema},
    operations::methods_mut,
    prelude,
    setters::{is_primitive, setter},
};
use crate::{
    Finding,
    openapi::{Operation, Parameter, is_deprecated, operations},
};

/// Moves the optional parameters into the module `params`. Returns a finding for each operation
/// with fewer of them than the document has.
pub(super) fn apply(file: &mut File, context: &Context<'_>) -> Vec<Finding> {
    let operations = operations(context.document);
    let operations: BTreeMap<String, &Operation<'_>> =
        operations.iter().map(|operation| (operation.rust_name(), operation)).collect();
    let (mut items, mut names, mut findings) = (Vec::new(), BTreeSet::new(), Vec::new());
    for method in methods_mut(file) {
        let Some(operation) = operations.get(&method.sig.ident.to_string()) else { continue };
        let parameters = operation.effective_parameters(context.document);
        let by_argument: ByArgument<'_> =
            parameters.iter().map(|parameter| (parameter.rust_name(), parameter)).collect();
        let argument = argument_name(&method.sig);
        let optional = take(&mut method.sig, &by_argument);
        let expected = parameters.iter().filter(|parameter| !parameter.is_required()).count();
        if optional.len() < expected {
            let message = format!(
                "the output for {} has {} optional parameters; expected {expected}",
                operation.name(),
                optional.len()
            );
            findings.push(RewriteError::new(&operation.at, message).in_finding(context.document));
        }
        if optional.is_empty() {
            continue;
        }
        let name = unused(type_of_schema(&operation.rust_name()), &mut names);
        method.sig.inputs.push(parse_quote!(#argument: &params::#name));
        let bindings =
            optional.iter().map(|parameter| parameter.binding(&argument)).collect::<Vec<_>>();
        method.block.stmts.splice(0..0, bindings);
        items.extend(structure(&name, &method.sig.ident, &optional, &by_argument));
    }
    if !items.is_empty() {
        prelude::shorten(&mut items);
        file.items.push(parse_quote! {
            /// Optional parameters of operations.
            pub mod params {
                #(#items)*
            }
        });
    }
    findings
}

/// An optional parameter, as an argument of type `Option`.
struct Optional {
    name: Ident,
    /// The type in `Option`.
    ty: Type,
}

/// The parameters of an operation, by the names of their arguments.
type ByArgument<'a> = BTreeMap<String, &'a Parameter<'a>>;

/// Takes the arguments of type `Option` that are parameters out of `signature`.
fn take(signature: &mut Signature, parameters: &ByArgument<'_>) -> Vec<Optional> {
    let mut optional = Vec::new();
    for input in std::mem::take(&mut signature.inputs) {
        match of(&input).filter(|found| parameters.contains_key(&found.name.to_string())) {
            Some(found) => optional.push(found),
            None => signature.inputs.push(input),
        }
    }
    optional
}

fn of(input: &FnArg) -> Option<Optional> {
    let FnArg::Typed(input) = input else { return None };
    let (Pat::Ident(pat), Type::Path(TypePath { qself: None, path, .. })) =
        (&*input.pat, &*input.ty)
    else {
        return None;
    };
    let segment = path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(ty) => Some(Optional { name: pat.ident.clone(), ty: ty.clone() }),
        _ => None,
    }
}

/// `params`, unless a parameter has this name. An optional one becomes a variable, which would hide
/// it.
fn argument_name(signature: &Signature) -> Ident {
    let is_taken = |name: &str| {
        signature.inputs.iter().any(|input| match input {
            FnArg::Typed(input) => matches!(&*input.pat, Pat::Ident(pat) if pat.ident == name),
            FnArg::Receiver(_) => false,
        })
    };
    if is_taken("params") { format_ident!("optional_params") } else { format_ident!("params") }
}

/// `name`, with underscores if another operation has it.
fn unused(mut name: String, names: &mut BTreeSet<String>) -> Ident {
    while !names.insert(name.clone()) {
        name.push('_');
    }
    format_ident!("{name}")
}

impl Optional {
    /// The variable that the request is built from, as the generator's argument was.
    fn binding(&self, argument: &Ident) -> Stmt {
        let name = &self.name;
        let convert: TokenStream = match &self.ty {
            Type::Reference(reference) if is_str(&reference.elem) => quote!(.as_deref()),
            Type::Reference(_) => quote!(.as_ref()),
            ty if is_primitive(ty) => TokenStream::new(),
            _ => quote!(.clone()),
        };
        parse_quote!(let #name = #argument.#name #convert;)
    }

    fn field(&self, parameter: Option<&Parameter<'_>>) -> Field {
        let name = &self.name;
        let mut ty = match &self.ty {
            Type::Reference(reference) if is_str(&reference.elem) => {
                parse_quote!(::std::string::String)
            }
            Type::Reference(reference) => (*reference.elem).clone(),
            ty => ty.clone(),
        };
        FromParams.visit_type_mut(&mut ty);
        let mut field: Field = parse_quote!(pub #name: ::std::option::Option<#ty>);
        let description =
            parameter.and_then(|parameter| parameter.value.get("description")?.as_str());
        match description.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => set_docs(&mut field.attrs, text),
            None => set_docs(
                &mut field.attrs,
                &format!("The parameter `{}`.", parameter.map_or("", |it| it.name)),
            ),
        }
        if parameter.is_some_and(|parameter| is_deprecated(parameter.value)) {
            let attribute: Attribute = parse_quote!(#[deprecated]);
            field.attrs.push(attribute);
        }
        field
    }
}

fn is_str(ty: &Type) -> bool {
    type_name(ty).is_some_and(|name| name == "str")
}

fn structure(
    name: &Ident,
    method: &Ident,
    optional: &[Optional],
    parameters: &ByArgument<'_>,
) -> [Item; 2] {
    let fields = optional.iter().map(|optional| {
        let parameter = parameters.get(&optional.name.to_string());
        optional.field(parameter.copied())
    });
    let fields = fields.collect::<Vec<_>>();
    let setters = fields.iter().filter_map(setter);
    let docs = format!(" Optional parameters of [`{method}`](super::Client::{method}).");
    let block: Item = parse_quote! {
        impl #name {
            #(#setters)*
        }
    };
    let structure = parse_quote! {
        #[doc = #docs]
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields),*
        }
    };
    [structure, block]
}

/// Makes paths to the module `types` those of a module next to it.
struct FromParams;

impl VisitMut for FromParams {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        visit_mut::visit_type_path_mut(self, ty);
        let path = &ty.path;
        if path.leading_colon.is_none()
            && path.segments.first().is_some_and(|segment| segment.ident == "types")
        {
            ty.path = parse_quote!(super::#path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_optional_argument_becomes_a_field_of_the_owned_type() {
        for (ty, field, binding) in [
            (
                parse_quote!(&str),
                parse_quote!(::std::string::String),
                quote!(let a = params.a.as_deref();),
            ),
            (
                parse_quote!(&::std::vec::Vec<types::A>),
                parse_quote!(::std::vec::Vec<super::types::A>),
                quote!(let a = params.a.as_ref();),
            ),
            (
                parse_quote!(types::A),
                parse_quote!(super::types::A),
                quote!(let a = params.a.clone();),
            ),
            (parse_quote!(bool), parse_quote!(bool), quote!(let a = params.a;)),
        ] as [(Type, Type, TokenStream); 4]
        {
            let optional = Optional { name: format_ident!("a"), ty };
            let expected: Type = parse_quote!(::std::option::Option<#field>);
            assert_eq!(optional.field(None).ty, expected);
            let expected: Stmt = parse_quote!(#binding);
            assert_eq!(optional.binding(&format_ident!("params")), expected);
        }
    }

    #[test]
    fn names_of_structs_are_unique() {
        let mut names = BTreeSet::new();
        let made = ["A", "A", "B", "A"].map(|name| unused(name.to_owned(), &mut names).to_string());
        assert_eq!(made, ["A", "A_", "B", "A__"]);
    }
}
