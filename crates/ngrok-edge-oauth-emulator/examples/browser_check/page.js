// Functions for the scripts of this check.

// Returns the element of an operation in RapiDoc, once it is rendered.
const operation = (method) =>
  document.querySelector("rapi-doc")?.shadowRoot?.querySelector(`api-request[method=${method}]`);

// Clicks the button that sends a request.
const send = (method) => {
  const button = [...operation(method).shadowRoot.querySelectorAll("button")].find((it) => it.innerText === "TRY");
  button.scrollIntoView({ block: "center" });
  button.click();
};

// Returns all elements, those in shadow roots included.
const elements = (root = document) =>
  [...root.querySelectorAll("*")].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elements(element.shadowRoot) : []),
  ]);

// Returns the elements that are wider than they may be. Code may scroll by itself.
const tooWide = () =>
  elements()
    .filter((element) => !["PRE", "INPUT", "TEXTAREA"].includes(element.tagName) && element.clientWidth > 0)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.scrollWidth > innerWidth)
    .map((element) => `${element.tagName}.${element.className}: ${element.scrollWidth} px`);

// Returns the targets of links within the page that do not exist.
const deadLinks = () =>
  [...document.querySelectorAll("a[href^='#']")]
    .map((link) => link.getAttribute("href").slice(1))
    .filter((id) => !document.getElementById(id));
