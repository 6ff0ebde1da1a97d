//! A client like a generated one, for a fictitious API.

use openapi_client_runtime::{
    Api, BuildError, CallOptions, Client, ClientBuilder, CredentialScheme, Error, Operation,
    Response, Secret,
};
use serde::{Deserialize, Serialize};

use crate::server::{self, Reply, Server};

pub(crate) const KEY: &str = "2abcDEF-3ghiJKL";
pub(crate) const PASSWORD: &str = "p\"w&<d>'/\\é+x1";

pub(crate) static API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1")
    .credentials(CredentialScheme::Bearer)
    .api_key_variable("BOOKSTORE_API_KEY")
    .base_url_variable("BOOKSTORE_URL")
    .credentials_url("https://books.example.com/keys")
    .request_id_header("x-request-id")
    .error_code("/code")
    .error_message("/message")
    .error_request_id("/details/request_id")
    .retry_codes(&["BUSY"]);

pub(crate) static GET_BOOK: Operation =
    Operation::new("get_book", "GET", "/books/{id}").required_properties(&["id", "title"]);
static REPLACE_BOOK: Operation =
    Operation::new("replace_book", "PUT", "/books/{id}").required_properties(&["id", "title"]);
pub(crate) static DELETE_BOOK: Operation =
    Operation::new("delete_book", "DELETE", "/books/{id}").already_deleted_codes(&["NO_SUCH_BOOK"]);
pub(crate) static ADD_BOOK: Operation = Operation::new("add_book", "POST", "/books")
    .required_properties(&["id", "title"])
    .secrets(&["password"]);
static ORDER_BOOK: Operation = Operation::new("order_book", "POST", "/orders").idempotent(true);
/// An operation that returns any JSON: only content type and error code distinguish errors.
pub(crate) static LIST_BOOKS: Operation = Operation::new("list_books", "GET", "/books");

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Book {
    pub(crate) id: u32,
    pub(crate) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) password: Option<Secret>,
}

pub(crate) const BOOK: &str = r#"{"id":42,"title":"The Art of Waiting"}"#;
pub(crate) const NO_SUCH_BOOK: &str = r#"{"code":"NO_SUCH_BOOK","message":"There is\n no such book.","details":{"request_id":"req_body"}}"#;
pub(crate) const BUSY: &str = r#"{"code":"BUSY","message":"come back later"}"#;

pub(crate) fn book() -> Book {
    Book {
        id: 42,
        title: "The Art of Waiting".to_owned(),
        code: None,
        password: Some(Secret::from(PASSWORD)),
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Bookstore {
    pub(crate) runtime: Client,
}

impl From<Client> for Bookstore {
    fn from(runtime: Client) -> Self {
        Self { runtime }
    }
}

impl Bookstore {
    pub(crate) fn builder() -> ClientBuilder<Self> {
        ClientBuilder::new(&API)
    }

    pub(crate) fn with(&self, options: CallOptions) -> Self {
        Self { runtime: self.runtime.with(options) }
    }

    pub(crate) async fn get_book(&self, id: &str) -> Result<Response<Book>, Error> {
        let url = self.runtime.url(&GET_BOOK, &[id])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call(&GET_BOOK, request).await
    }

    pub(crate) async fn replace_book(
        &self,
        id: &str,
        book: &Book,
    ) -> Result<Response<Book>, Error> {
        let url = self.runtime.url(&REPLACE_BOOK, &[id])?;
        let request = self.runtime.http().put(url).json(book).build()?;
        self.runtime.call(&REPLACE_BOOK, request).await
    }

    pub(crate) async fn delete_book(&self, id: &str) -> Result<Response<()>, Error> {
        let url = self.runtime.url(&DELETE_BOOK, &[id])?;
        let request = self.runtime.http().delete(url).build()?;
        self.runtime.call_empty(&DELETE_BOOK, request).await
    }

    pub(crate) async fn add_book(&self, book: &Book) -> Result<Response<Book>, Error> {
        let url = self.runtime.url(&ADD_BOOK, &[])?;
        let request = self.runtime.http().post(url).json(book).build()?;
        self.runtime.call(&ADD_BOOK, request).await
    }

    pub(crate) async fn order_book(&self, book: &Book) -> Result<Response<()>, Error> {
        let url = self.runtime.url(&ORDER_BOOK, &[])?;
        let request = self.runtime.http().post(url).json(book).build()?;
        self.runtime.call_empty(&ORDER_BOOK, request).await
    }

    pub(crate) async fn list_books(&self) -> Result<Response<serde_json::Value>, Error> {
        let url = self.runtime.url(&LIST_BOOKS, &[])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call(&LIST_BOOKS, request).await
    }
}

/// The operations as an enum, for tests of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Get,
    Replace,
    Delete,
    /// POST, not idempotent.
    Add,
    /// POST, idempotent by the document.
    Order,
}

impl Call {
    pub(crate) const ALL: [Self; 5] =
        [Self::Get, Self::Replace, Self::Delete, Self::Add, Self::Order];
    pub(crate) const IDEMPOTENT: [Self; 4] = [Self::Get, Self::Replace, Self::Delete, Self::Order];

    pub(crate) async fn run(self, client: &Bookstore) -> Result<(), Error> {
        match self {
            Self::Get => client.get_book("42").await.map(drop),
            Self::Replace => client.replace_book("42", &book()).await.map(drop),
            Self::Delete => client.delete_book("42").await.map(drop),
            Self::Add => client.add_book(&book()).await.map(drop),
            Self::Order => client.order_book(&book()).await.map(drop),
        }
    }

    /// Runs the call and returns its error.
    pub(crate) async fn error(self, client: &Bookstore) -> Result<Error, String> {
        self.run(client).await.err().ok_or_else(|| format!("{self:?} succeeded"))
    }

    pub(crate) fn is_idempotent(self) -> bool {
        self != Self::Add
    }

    /// Returns the documented success.
    pub(crate) fn success(self) -> Reply {
        match self {
            Self::Get | Self::Replace => server::json("200 OK", BOOK),
            Self::Add => server::json("201 Created", BOOK),
            Self::Delete | Self::Order => server::empty("204 No Content"),
        }
    }
}

/// Returns a client of `server` with further settings.
pub(crate) fn client_with(
    server: &Server,
    set: impl FnOnce(ClientBuilder<Bookstore>) -> ClientBuilder<Bookstore>,
) -> Result<Bookstore, BuildError> {
    set(Bookstore::builder().api_key(KEY).base_url(server.url())).build()
}

/// Returns a client of `server` with the default settings.
pub(crate) fn client(server: &Server) -> Result<Bookstore, BuildError> {
    client_with(server, |builder| builder)
}
