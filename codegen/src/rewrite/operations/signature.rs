//! Signature of an operation.

use syn::{
    GenericArgument, GenericParam, ImplItemFn, PathArguments, ReturnType, Type, TypeReference,
    parse_quote,
    visit_mut::{self, VisitMut},
};

use super::body::ResponseKind;

/// Removes the lifetime of the signature and returns the runtime's types.
pub(super) fn rewrite(method: &mut ImplItemFn, kind: ResponseKind) -> Result<(), String> {
    let signature = &mut method.sig;
    let value =
        returned(&signature.output).ok_or("expected `Result<ResponseValue<T>, Error<E>>`")?.clone();
    let parameters = std::mem::take(&mut signature.generics.params);
    signature.generics.params = parameters
        .into_iter()
        .filter(|parameter| !matches!(parameter, GenericParam::Lifetime(_)))
        .collect();
    if signature.generics.params.is_empty() {
        signature.generics = syn::Generics::default();
    }
    for input in &mut signature.inputs {
        WithoutLifetime.visit_fn_arg_mut(input);
    }
    let value: Type = match kind {
        ResponseKind::Json => value,
        ResponseKind::Empty => parse_quote!(()),
        ResponseKind::Stream => parse_quote!(::openapi_client_runtime::ByteStream),
    };
    signature.output = parse_quote!(-> Result<::openapi_client_runtime::Response<#value>, Error>);
    Ok(())
}

/// Returns `T` of `Result<ResponseValue<T>, Error<E>>`.
fn returned(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, result) = output else { return None };
    let [value, error] = *arguments(result, "Result")? else { return None };
    arguments(error, "Error")?;
    arguments(value, "ResponseValue")?.first().copied()
}

/// Returns the type arguments of the path `name<..>`.
fn arguments<'t>(ty: &'t Type, name: &str) -> Option<Vec<&'t Type>> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    let types = arguments.args.iter().map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

struct WithoutLifetime;

impl VisitMut for WithoutLifetime {
    fn visit_receiver_mut(&mut self, receiver: &mut syn::Receiver) {
        *receiver = parse_quote!(&self);
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        reference.lifetime = None;
        visit_mut::visit_type_reference_mut(self, reference);
    }
}
