//! Query parameters and form bodies.
#![cfg(feature = "query")]

use openapi_client_runtime::{Error, ErrorKind, FormExt as _, QueryParam};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    TestResult,
    bookstore::{LIST_BOOKS, client},
    server::{self, Server},
};

#[tokio::test]
async fn query_parameters_are_written_as_form_style() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    let runtime = client(&server)?.runtime;
    for (value, expected) in [
        (json!("a b&c=d/ü"), "q=a+b%26c%3Dd%2F%C3%BC"),
        (json!(7), "q=7"),
        (json!(-1.5), "q=-1.5"),
        (json!(true), "q=true"),
        (json!(["a", 2, null, "c"]), "q=a&q=2&q=c"),
        (json!({ "from": 1, "to": "x", "none": null }), "from=1&to=x"),
        (json!([{ "a": [1] }]), "q=%7B%22a%22%3A%5B1%5D%7D"),
        (json!(""), "q="),
    ] {
        let request = runtime
            .http()
            .get(runtime.url::<String>(&LIST_BOOKS, &[])?)
            .query(&QueryParam::new("q", &value));
        runtime.call::<Value, String>(&LIST_BOOKS, request.build()?).await?;
        let request = server.last_request();
        let mut expected = expected.split('&').collect::<Vec<_>>();
        let query = request
            .strip_prefix("GET /books?")
            .and_then(|rest| rest.split(' ').next())
            .unwrap_or_default();
        let mut found = query.split('&').collect::<Vec<_>>();
        if value.is_object() {
            // The order of properties is that of serde_json's map.
            expected.sort_unstable();
            found.sort_unstable();
        }
        assert_eq!(found, expected, "{value}");
    }
    Ok(())
}

#[tokio::test]
async fn absent_query_parameters_are_not_written() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    let runtime = client(&server)?.runtime;
    let request = runtime.http().get(runtime.url::<String>(&LIST_BOOKS, &[])?);
    let request = request
        .query(&QueryParam::new("q", &None::<u8>))
        .query(&QueryParam::new("r", &Vec::<u8>::new()));
    runtime.call::<Value, String>(&LIST_BOOKS, request.build()?).await?;
    let request = server.last_request();
    assert!(
        request.starts_with("GET /books HTTP/1.1\r\n")
            || request.starts_with("GET /books? HTTP/1.1\r\n"),
        "{request}"
    );
    Ok(())
}

#[derive(Serialize)]
struct Range {
    from: f64,
    to: Option<f32>,
}

#[derive(Serialize)]
enum Shape {
    Point,
    Circle(f64),
    Line(f64, f64),
    Box { width: f64 },
}

#[derive(Serialize)]
struct Meters(f64);

#[tokio::test]
async fn query_parameters_must_be_finite() -> TestResult {
    fn build(http: &reqwest::Client, url: &str, value: &impl Serialize) -> Result<(), Error> {
        http.get(url).query(&QueryParam::new("size", value)).build()?;
        Ok(())
    }
    let server = Server::start([]).await?;
    let http = client(&server)?.runtime.http().clone();
    let url = server.url();
    for (result, found) in [
        (build(&http, &url, &f64::NAN), "NaN"),
        (build(&http, &url, &f32::INFINITY), "inf"),
        (build(&http, &url, &Some(f64::NEG_INFINITY)), "-inf"),
        (build(&http, &url, &vec![1.0, f64::NAN]), "NaN"),
        (build(&http, &url, &Meters(f64::NAN)), "NaN"),
        (build(&http, &url, &(1, f64::NAN)), "NaN"),
        (build(&http, &url, &Range { from: f64::NAN, to: None }), "NaN in `from`"),
        (build(&http, &url, &[Range { from: 1.0, to: Some(f32::NAN) }]), "NaN in `to`"),
        (build(&http, &url, &std::collections::HashMap::from([("k", f64::NAN)])), "NaN"),
        (build(&http, &url, &Shape::Circle(f64::NAN)), "NaN"),
        (build(&http, &url, &Shape::Line(1.0, f64::NAN)), "NaN"),
        (build(&http, &url, &Shape::Box { width: f64::NAN }), "NaN in `width`"),
    ] {
        let error = result.err().ok_or(found)?;
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert_eq!(
            error.to_string(),
            format!("invalid query parameter `size`: expected a finite number, found {found}")
        );
    }
    build(&http, &url, &(f64::MAX, f32::MIN, Shape::Point, "NaN", (), 1_u128))?;
    Ok(())
}

#[tokio::test]
async fn form_numbers_must_be_finite() -> TestResult {
    let server = Server::start([]).await?;
    let http = client(&server)?.runtime.http().clone();
    let form = Form { title: "a", tags: Vec::new(), pages: None, price: f32::NAN };
    let error: Error = http.post(server.url()).form_urlencoded(&form).err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(
        error.to_string(),
        "invalid form body: expected a finite number, found NaN in `price`"
    );
    Ok(())
}

#[derive(Serialize)]
struct Form<'a> {
    title: &'a str,
    tags: Vec<&'a str>,
    pages: Option<u32>,
    price: f32,
}

#[tokio::test]
async fn form_body_is_urlencoded() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    let runtime = client(&server)?.runtime;
    let form = Form { title: "a b&c=ü", tags: vec!["x", "y z"], pages: None, price: 1.5 };
    let request = runtime.http().post(runtime.url::<String>(&LIST_BOOKS, &[])?);
    let request = request.form_urlencoded::<_, String>(&form)?.build()?;
    runtime.call::<Value, String>(&LIST_BOOKS, request).await?;
    let request = server.last_request();
    assert!(
        request.contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"),
        "{request}"
    );
    let (_, body) = request.split_once("\r\n\r\n").unwrap_or_default();
    let mut pairs = body.split('&').collect::<Vec<_>>();
    pairs.sort_unstable();
    assert_eq!(pairs, ["price=1.5", "tags=x", "tags=y+z", "title=a+b%26c%3D%C3%BC"]);
    Ok(())
}

#[tokio::test]
async fn form_body_must_be_an_object() -> TestResult {
    let server = Server::start([]).await?;
    let http = client(&server)?.runtime.http().clone();
    for body in [json!([1]), json!("a"), json!(null)] {
        let error: Error =
            http.post(server.url()).form_urlencoded(&body).err().ok_or("a success")?;
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{body}");
    }
    Ok(())
}
