//! An HTTPS server on 127.0.0.1. Its responses have an OAuth module and the header `tls-library`:
//! the TLS library of the client, recognized by its `ClientHello`.
//!
//! `server FILE` writes its certificate to FILE and prints its URL. It stops when stdin is closed.

use std::{env, error::Error, fs, io::Write as _, sync::Arc};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    LazyConfigAcceptor,
    rustls::{
        CipherSuite, NamedGroup, ServerConfig,
        pki_types::PrivateKeyDer,
        server::{Acceptor, ClientHello},
    },
};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const MODULE: &str = r#"{"enabled":true,"provider":{"google":{}}}"#;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let certificate_file = env::args_os().nth(1).ok_or("usage: server FILE")?;
    let certified = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])?;
    fs::write(certificate_file, certified.cert.pem())?;
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der())?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.into()], key)?;

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("https://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    let mut stdin = tokio::io::stdin();
    tokio::select! {
        served = serve(&listener, Arc::new(config)) => served,
        // The end of stdin is an error of `read_u8`, and the normal end of this program.
        _ = stdin.read_u8() => Ok(()),
    }
}

async fn serve(listener: &TcpListener, config: Arc<ServerConfig>) -> Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        // A failed handshake is a result of the program that connects, which reports it.
        tokio::spawn(respond(stream, Arc::clone(&config)));
    }
}

/// Responds to one request on `stream`, then closes the connection.
async fn respond(stream: TcpStream, config: Arc<ServerConfig>) -> Result<()> {
    let start = LazyConfigAcceptor::new(Acceptor::default(), stream).await?;
    let library = library(&start.client_hello());
    let mut stream = BufReader::new(start.into_stream(config).await?);
    let mut line = String::new();
    while stream.read_line(&mut line).await? > "\r\n".len() {
        line.clear();
    }
    let length = MODULE.len();
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         tls-library: {library}\r\nconnection: close\r\n\r\n{MODULE}"
    );
    stream.write_all(response.as_bytes()).await?;
    stream.shutdown().await?;
    Ok(())
}

/// Returns the TLS library that sends `hello`.
fn library(hello: &ClientHello<'_>) -> &'static str {
    let is_signal =
        |suite: &&CipherSuite| **suite == CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV;
    let suites = hello.cipher_suites().iter().filter(|suite| !is_signal(suite)).count();
    let offers = |group| hello.named_groups().is_some_and(|groups| groups.contains(&group));
    if suites == 1 {
        // The provider that the programs install.
        "1 cipher suite"
    } else if offers(NamedGroup::X448) {
        // Neither provider of rustls offers this group.
        "OpenSSL"
    } else if offers(NamedGroup::X25519MLKEM768) {
        // The ring provider of rustls has no post-quantum key exchange.
        "aws-lc"
    } else {
        "ring"
    }
}
