//! Query parameters and form bodies are matched as the client writes them: lists as several pairs,
//! dates as in JSON.

use syn::{Expr, Item, parse_quote};

use crate::rewrite::ast::{method_call_of, variable};

/// The call that takes the place of `when.query_param(name, value.to_string())`.
pub(super) fn query(expression: &Expr) -> Option<Expr> {
    let (when, arguments) = method_call_of(expression, "query_param")?;
    let [name, printed] = arguments.as_slice() else { return None };
    let (value, _) = method_call_of(printed, "to_string")?;
    variable(value).filter(|value| *value == "value")?;
    Some(parse_quote!(super::with_query(#when, #name, &value)))
}

/// The functions that the calls need.
pub(super) fn items(has_queries: bool, has_forms: bool) -> Vec<Item> {
    let pairs: Item = parse_quote! {
        /// The pairs that the client writes for a value, in OpenAPI's default style.
        fn pairs<T: ::serde::Serialize>(name: &str, value: &T) -> Vec<(String, String)> {
            use ::serde_json::Value;
            fn text(value: &Value) -> Option<String> {
                match value {
                    Value::Null => None,
                    Value::String(text) => Some(text.clone()),
                    value => Some(value.to_string()),
                }
            }
            match ::serde_json::to_value(value).unwrap_or_default() {
                Value::Array(items) => items.iter().filter_map(|item| Some((name.to_owned(), text(item)?))).collect(),
                Value::Object(entries) => entries
                    .iter()
                    .filter_map(|(name, value)| Some((name.clone(), text(value)?)))
                    .collect(),
                value => text(&value).map(|text| (name.to_owned(), text)).into_iter().collect(),
            }
        }
    };
    let query: Item = parse_quote! {
        fn with_query<T: ::serde::Serialize>(when: ::httpmock::When, name: &str, value: &T) -> ::httpmock::When {
            pairs(name, value).into_iter().fold(when, |when, (name, value)| when.query_param(name, value))
        }
    };
    let form: Item = parse_quote! {
        fn with_form<T: ::serde::Serialize>(when: ::httpmock::When, body: &T) -> ::httpmock::When {
            let Ok(::serde_json::Value::Object(entries)) = ::serde_json::to_value(body) else { return when };
            let all = entries.iter().flat_map(|(name, value)| pairs(name, value));
            all.fold(when, |when, (name, value)| when.form_urlencoded_tuple(name, value))
        }
    };
    [Some(pairs), has_queries.then_some(query), has_forms.then_some(form)]
        .into_iter()
        .flatten()
        .collect()
}
