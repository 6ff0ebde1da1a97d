// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

//! Pages that the emulator serves in addition to the API.
/// The OpenAPI document.
pub(crate) const DOCUMENT: &str = include_str!("generated/openapi.yaml");
/// The reference of the API as a web page.
pub(crate) const REFERENCE_PAGE: &str = include_str!("generated/reference.html");
