/* Every text of a screen that a person may see or hear, also in what is not open yet: [text, where it stands]. */
() => {
  const NAMING = ["title", "aria-label", "placeholder", "alt", "aria-description", "data-w-tooltip-content-value"];
  const SPOKEN = /-(message|label|text|confirmation|says|content)(-value)?$/; // what scripts say, told to them by the page
  const NO_WORDS = "script, style, noscript, code, pre, [lang]:not([lang^=vi]), .w-minimap-item__text, textarea, .xdsoft_save_selected," +
    "[data-side-panel-toggle-counter][hidden]";
  const found = new Map();
  const place = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`.slice(0, 80);
  const say = (text, where) => {
    const words = (text ?? "").replace(/\s+/g, " ").trim();
    if (words && !found.has(words)) found.set(words, where);
  };
  const read = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches("template")) read(element.content);
      if (element.parentElement?.closest(NO_WORDS) || element.matches(NO_WORDS)) continue;
      for (const { name, value } of element.attributes) {
        if (NAMING.includes(name) || (name.startsWith("data-") && SPOKEN.test(name) && !/^(true|false)$|[{[<>/#]/.test(value))) {
          say(value, `${place(element)} @${name}`);
        }
      }
      if (element.matches("input[type=submit], input[type=button], input[type=reset]")) say(element.value, place(element));
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) say(node.data, place(element));
    }
  };
  say(document.title, "title");
  read(document);
  return [...found];
}
