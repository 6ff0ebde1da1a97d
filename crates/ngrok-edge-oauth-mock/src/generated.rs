// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

pub mod operations {
    //! [`When`](::httpmock::When) and [`Then`](::httpmock::Then)
    //! wrappers for each operation. Each can be converted to
    //! its inner type with a call to `into_inner()`. This can
    //! be used to explicitly deviate from permitted values.
    use ngrok_edge_oauth::*;
    /// Matcher for requests of `edge_route_oauth_get`. Without conditions, it matches all of them.
    pub struct EdgeRouteOauthGetWhen(::httpmock::When);
    impl EdgeRouteOauthGetWhen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::GET)
                    .path_matches("^/edges/https/[^/]*/routes/[^/]*/oauth$"),
            )
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// Matches only requests with this `edge_id`.
        pub fn edge_id(self, value: &crate::EdgeId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/{}/routes/[^/]*/oauth$", value);
            Self(self.0.path_matches(re))
        }
        /// Matches only requests with this `id`.
        pub fn id(self, value: &crate::RouteId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/[^/]*/routes/{}/oauth$", value);
            Self(self.0.path_matches(re))
        }
    }
    /// Response of `edge_route_oauth_get`.
    pub struct EdgeRouteOauthGetThen(::httpmock::Then);
    impl EdgeRouteOauthGetThen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        /// Responds with 200 and this body.
        pub fn ok(self, value: &types::EndpointOAuth) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        /// Responds with a status from 400 to 499 and this error.
        pub fn client_error(
            self,
            status: crate::ClientErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        /// Responds with a status from 500 to 599 and this error.
        pub fn server_error(
            self,
            status: crate::ServerErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Matcher for requests of `edge_route_oauth_replace`. Without conditions, it matches all of them.
    pub struct EdgeRouteOauthReplaceWhen(::httpmock::When);
    impl EdgeRouteOauthReplaceWhen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::PUT)
                    .path_matches("^/edges/https/[^/]*/routes/[^/]*/oauth$"),
            )
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// Matches only requests with this `edge_id`.
        pub fn edge_id(self, value: &crate::EdgeId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/{}/routes/[^/]*/oauth$", value);
            Self(self.0.path_matches(re))
        }
        /// Matches only requests with this `id`.
        pub fn id(self, value: &crate::RouteId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/[^/]*/routes/{}/oauth$", value);
            Self(self.0.path_matches(re))
        }
        /// Matches only requests with this body, compared as JSON.
        pub fn body(self, value: &types::EndpointOAuthMutate) -> Self {
            Self(self.0.json_body_obj(value))
        }
    }
    /// Response of `edge_route_oauth_replace`.
    pub struct EdgeRouteOauthReplaceThen(::httpmock::Then);
    impl EdgeRouteOauthReplaceThen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        /// Responds with 200 and this body.
        pub fn ok(self, value: &types::EndpointOAuth) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        /// Responds with a status from 400 to 499 and this error.
        pub fn client_error(
            self,
            status: crate::ClientErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        /// Responds with a status from 500 to 599 and this error.
        pub fn server_error(
            self,
            status: crate::ServerErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
    /// Matcher for requests of `edge_route_oauth_delete`. Without conditions, it matches all of them.
    pub struct EdgeRouteOauthDeleteWhen(::httpmock::When);
    impl EdgeRouteOauthDeleteWhen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                inner
                    .method(::httpmock::Method::DELETE)
                    .path_matches("^/edges/https/[^/]*/routes/[^/]*/oauth$"),
            )
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }
        /// Matches only requests with this `edge_id`.
        pub fn edge_id(self, value: &crate::EdgeId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/{}/routes/[^/]*/oauth$", value);
            Self(self.0.path_matches(re))
        }
        /// Matches only requests with this `id`.
        pub fn id(self, value: &crate::RouteId) -> Self {
            let value = ::regex::escape(&value.to_string());
            let re = format!("^/edges/https/[^/]*/routes/{}/oauth$", value);
            Self(self.0.path_matches(re))
        }
    }
    /// Response of `edge_route_oauth_delete`.
    pub struct EdgeRouteOauthDeleteThen(::httpmock::Then);
    impl EdgeRouteOauthDeleteThen {
        /// Wraps an httpmock value.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }
        /// Returns the httpmock value, for requests or responses that the types do not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }
        /// Responds with 204 and no body.
        pub fn no_content(self) -> Self {
            Self(self.0.status(204u16))
        }
        /// Responds with a status from 400 to 499 and this error.
        pub fn client_error(
            self,
            status: crate::ClientErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
        /// Responds with a status from 500 to 599 and this error.
        pub fn server_error(
            self,
            status: crate::ServerErrorStatus,
            value: &types::ErrorBody,
        ) -> Self {
            Self(
                self
                    .0
                    .status(u16::from(status))
                    .header("content-type", "application/json")
                    .json_body_obj(value),
            )
        }
    }
}
/// An extension trait for [`MockServer`](::httpmock::MockServer) that
/// adds a method for each operation. These are the equivalent of
/// type-checked [`mock()`](::httpmock::MockServer::mock) calls.
pub trait MockServerExt {
    /// Mocks `edge_route_oauth_get`: Read the OAuth module of a route.
    fn edge_route_oauth_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EdgeRouteOauthGetWhen, operations::EdgeRouteOauthGetThen);
    /// Mocks `edge_route_oauth_replace`: Replace the OAuth module of a route.
    fn edge_route_oauth_replace<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EdgeRouteOauthReplaceWhen,
            operations::EdgeRouteOauthReplaceThen,
        );
    /// Mocks `edge_route_oauth_delete`: Delete the OAuth module of a route.
    fn edge_route_oauth_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EdgeRouteOauthDeleteWhen,
            operations::EdgeRouteOauthDeleteThen,
        );
}
impl MockServerExt for ::httpmock::MockServer {
    fn edge_route_oauth_get<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::EdgeRouteOauthGetWhen, operations::EdgeRouteOauthGetThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EdgeRouteOauthGetWhen::new(when),
                operations::EdgeRouteOauthGetThen::new(then),
            )
        })
    }
    fn edge_route_oauth_replace<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EdgeRouteOauthReplaceWhen,
            operations::EdgeRouteOauthReplaceThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EdgeRouteOauthReplaceWhen::new(when),
                operations::EdgeRouteOauthReplaceThen::new(then),
            )
        })
    }
    fn edge_route_oauth_delete<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::EdgeRouteOauthDeleteWhen,
            operations::EdgeRouteOauthDeleteThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::EdgeRouteOauthDeleteWhen::new(when),
                operations::EdgeRouteOauthDeleteThen::new(then),
            )
        })
    }
}
