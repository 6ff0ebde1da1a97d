// Configures the interactive page: server, API key, links to error codes, and the document.
"use strict";

const page = document.querySelector("rapi-doc");

// Links the error codes in all descriptions, which RapiDoc renders as Markdown.
function linkErrorCodes(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === "description" && typeof value === "string") {
      // The document's parser shares objects between references; a link must not be linked again.
      node[key] = value.replace(/(?<!\[)\bERR_NGROK_(\d+)\b/g, "[$&](https://ngrok.com/docs/errors/err_ngrok_$1)");
    } else if (value !== null && typeof value === "object") {
      linkErrorCodes(value);
    }
  }
}

page.addEventListener("before-render", (event) => {
  const { spec } = event.detail;
  // The document names ngrok's server; requests from this page go to the emulator.
  spec.servers = [{ url: location.origin, description: "This emulator" }];
  linkErrorCodes(spec);
});

page.addEventListener("spec-loaded", () => {
  if (page.dataset.apiKey) {
    page.setApiKey("bearer", page.dataset.apiKey);
  }
});

if (matchMedia("(prefers-color-scheme: dark)").matches) {
  page.setAttribute("theme", "dark");
}
page.setAttribute("spec-url", "/openapi.yaml");
