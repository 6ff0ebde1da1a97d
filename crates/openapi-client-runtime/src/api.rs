//! Constants that generated code defines: the API and its operations.

/// An API, as its document describes it.
///
/// Generated code defines one as a `const`:
///
/// ```
/// use openapi_client_runtime::{Api, CredentialScheme};
///
/// const API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1")
///     .credentials(CredentialScheme::Header("x-api-key"))
///     .api_key_variable("BOOKSTORE_API_KEY")
///     .base_url_variable("BOOKSTORE_URL")
///     .error_message("/title");
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
#[expect(clippy::struct_field_names, reason = "`api_key` is a term")]
pub struct Api {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) server: &'static str,
    pub(crate) credentials: CredentialScheme,
    pub(crate) schemes: &'static [SecurityScheme],
    pub(crate) is_anonymous: bool,
    pub(crate) api_key_variable: Option<&'static str>,
    pub(crate) base_url_variable: Option<&'static str>,
    pub(crate) credentials_url: Option<&'static str>,
    pub(crate) request_id_header: Option<&'static str>,
    pub(crate) error_code: Option<&'static str>,
    pub(crate) error_message: Option<&'static str>,
    pub(crate) error_request_id: Option<&'static str>,
    pub(crate) retry_codes: &'static [&'static str],
}

/// The way in which requests authenticate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialScheme {
    /// Requests carry no credentials.
    None,
    /// `Authorization: Bearer KEY` (RFC 6750, section 2.1).
    Bearer,
    /// `Authorization: Basic` with user name and password (RFC 7617).
    Basic,
    /// The key as the value of this header.
    Header(&'static str),
    /// The key as the value of this query parameter.
    Query(&'static str),
    /// The key as the value of this cookie.
    Cookie(&'static str),
}

/// One of several security schemes of an API.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct SecurityScheme {
    pub(crate) name: &'static str,
    pub(crate) credentials: CredentialScheme,
    pub(crate) variable: &'static str,
}

impl SecurityScheme {
    /// Returns the scheme with this name in the document. Its credentials are read from the
    /// environment variable `variable`; for [`CredentialScheme::Basic`] it holds `user:password`.
    pub const fn new(
        name: &'static str,
        credentials: CredentialScheme,
        variable: &'static str,
    ) -> Self {
        Self { name, credentials, variable }
    }
}

impl Api {
    /// Returns an API without credentials. `name` and `version` identify the client crate in the
    /// `User-Agent` header; `server` is the default base URL.
    pub const fn new(name: &'static str, version: &'static str, server: &'static str) -> Self {
        Self {
            name,
            version,
            server,
            credentials: CredentialScheme::None,
            schemes: &[],
            is_anonymous: false,
            api_key_variable: None,
            base_url_variable: None,
            credentials_url: None,
            request_id_header: None,
            error_code: None,
            error_message: None,
            error_request_id: None,
            retry_codes: &[],
        }
    }

    /// Sets the way in which requests authenticate.
    pub const fn credentials(mut self, scheme: CredentialScheme) -> Self {
        self.credentials = scheme;
        self
    }

    /// Sets the schemes of an API with several. [`Operation::security`] says which of them an
    /// operation accepts.
    ///
    /// ```
    /// use openapi_client_runtime::{Api, CredentialScheme, Operation, SecurityScheme};
    ///
    /// const API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1").schemes(&[
    ///     SecurityScheme::new("key", CredentialScheme::Header("x-api-key"), "BOOKSTORE_KEY"),
    ///     SecurityScheme::new("login", CredentialScheme::Basic, "BOOKSTORE_LOGIN"),
    /// ]);
    /// static GET_BOOK: Operation =
    ///     Operation::new("get_book", "GET", "/books/{id}").security(&[&["key"], &["login"]]);
    /// ```
    pub const fn schemes(mut self, schemes: &'static [SecurityScheme]) -> Self {
        self.schemes = schemes;
        self
    }

    /// Lets clients be built without credentials: some operations need none.
    pub const fn allow_anonymous(mut self) -> Self {
        self.is_anonymous = true;
        self
    }

    /// Sets the environment variable from which [`ClientBuilder::env`](crate::ClientBuilder::env)
    /// reads the API key; for [`CredentialScheme::Basic`] it holds `user:password`.
    pub const fn api_key_variable(mut self, name: &'static str) -> Self {
        self.api_key_variable = Some(name);
        self
    }

    /// Sets the environment variable from which [`ClientBuilder::env`](crate::ClientBuilder::env)
    /// reads the base URL.
    pub const fn base_url_variable(mut self, name: &'static str) -> Self {
        self.base_url_variable = Some(name);
        self
    }

    /// Sets the page on which users create an API key; the error for a missing key names it.
    pub const fn credentials_url(mut self, url: &'static str) -> Self {
        self.credentials_url = Some(url);
        self
    }

    /// Sets the response header with the server's id of a request, in lower case.
    pub const fn request_id_header(mut self, name: &'static str) -> Self {
        self.request_id_header = Some(name);
        self
    }

    /// Sets the JSON pointer (RFC 6901) of the error code in the body of an error response.
    pub const fn error_code(mut self, pointer: &'static str) -> Self {
        self.error_code = Some(pointer);
        self
    }

    /// Sets the JSON pointer of the message in the body of an error response.
    pub const fn error_message(mut self, pointer: &'static str) -> Self {
        self.error_message = Some(pointer);
        self
    }

    /// Sets the JSON pointer of the request id in the body of an error response.
    pub const fn error_request_id(mut self, pointer: &'static str) -> Self {
        self.error_request_id = Some(pointer);
        self
    }

    /// Sets the error codes, of any status, of requests that the server did not process and that
    /// may be retried.
    pub const fn retry_codes(mut self, codes: &'static [&'static str]) -> Self {
        self.retry_codes = codes;
        self
    }
}

/// An operation of an API. Generated code defines one `static` for each.
///
/// ```
/// use openapi_client_runtime::Operation;
///
/// static GET_BOOK: Operation = Operation::new("get_book", "GET", "/books/{id}")
///     .required_properties(&["id", "title"]);
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) is_idempotent: bool,
    pub(crate) required_properties: &'static [&'static str],
    pub(crate) already_deleted_codes: &'static [&'static str],
    pub(crate) secrets: &'static [&'static str],
    pub(crate) security: Option<&'static [&'static [&'static str]]>,
}

impl Operation {
    /// Returns an operation with a path template such as `/books/{id}`. It is idempotent if its
    /// method is, by RFC 9110 (section 9.2.2): GET, HEAD, OPTIONS, TRACE, PUT and DELETE.
    pub const fn new(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            is_idempotent: is_idempotent(method),
            required_properties: &[],
            already_deleted_codes: &[],
            secrets: &[],
            security: None,
        }
    }

    /// Sets whether the operation may be retried if the server may have processed an earlier
    /// attempt.
    pub const fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.is_idempotent = is_idempotent;
        self
    }

    /// Sets the properties by which a result is recognized: a body without any of them did not come
    /// from the API.
    pub const fn required_properties(mut self, names: &'static [&'static str]) -> Self {
        self.required_properties = names;
        self
    }

    /// Sets the error codes of a 404 that counts as a success if the server may have processed an
    /// earlier attempt of the same DELETE.
    pub const fn already_deleted_codes(mut self, codes: &'static [&'static str]) -> Self {
        self.already_deleted_codes = codes;
        self
    }

    /// Sets the query parameters and the properties of the request body whose values are secrets,
    /// which errors do not repeat. The strings of a list or map are secrets as well. The name `*`
    /// stands for all query parameters and all strings of the body.
    pub const fn secrets(mut self, names: &'static [&'static str]) -> Self {
        self.secrets = names;
        self
    }

    /// Sets the security schemes that the operation accepts: a list of alternatives, each with the
    /// names of the schemes that it needs. An empty alternative needs none. A request is sent with
    /// the first alternative for which the client has the credentials. By default, an operation
    /// takes all credentials of the client.
    pub const fn security(mut self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.security = Some(alternatives);
        self
    }

    /// Returns the id of the operation in the document.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Returns the HTTP method in upper case.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the path template, such as `/books/{id}`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }
}

/// Returns whether `method` is idempotent by RFC 9110, section 9.2.2; unknown methods are not.
const fn is_idempotent(method: &str) -> bool {
    matches!(method.as_bytes(), b"GET" | b"HEAD" | b"OPTIONS" | b"TRACE" | b"PUT" | b"DELETE")
}
