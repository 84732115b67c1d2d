/* Names for a screen reader that the library leaves out: rich text and tags are named by the label or
   heading above them, and the two searches of one screen are told apart by what each searches. And one that it
   leaves in English. */
(() => {
  const FIELDS = ".public-DraftEditor-content:not([aria-labelledby]), .tagit-new input:not([aria-labelledby])";
  const SEARCHES = "form[role=search]:not([aria-label])";

  const nameThem = () => {
    for (const field of document.querySelectorAll(FIELDS)) {
      const label = field.closest(".w-field__wrapper")?.querySelector(".w-field__label[id]")?.id;
      const heading = field.closest("[aria-labelledby]")?.getAttribute("aria-labelledby");
      if (label || heading) field.setAttribute("aria-labelledby", label || heading);
    }
    for (const form of document.querySelectorAll(SEARCHES)) {
      const words = form.querySelector("[placeholder]")?.placeholder;
      if (words) form.setAttribute("aria-label", words);
    }
    for (const button of document.querySelectorAll("input[type=submit][value=Search]")) {
      button.value = django.gettext("Search");
    }
  };

  nameThem();
  new MutationObserver(nameThem).observe(document.documentElement, { childList: true, subtree: true });
})();

/* Saving takes along the words typed a moment ago, which rich text hands to its form only later, and waits
   for the platform's own saving of drafts: two first saves at once would be two pages at one address. */
(() => {
  const PATIENCE = 10_000;
  let isSaving = false;
  let isLeaving = false;

  const takeAlong = (form) => {
    for (const field of form.elements) field.draftailEditor?.saveState();
  };

  const saved = async () => {
    const end = performance.now() + PATIENCE;
    while (isSaving && performance.now() < end) await new Promise((done) => setTimeout(done, 50));
  };

  const resubmit = (form, button) => {
    const named = button?.disabled && button.name;
    if (named) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: named, value: button.value }));
    form.requestSubmit(button?.disabled ? null : button);
  };

  window.addEventListener("w-autosave:save", (event) => { // the last to hear of it: whoever refuses has refused
    if (isLeaving) event.preventDefault();
    isSaving = !event.defaultPrevented;
  });
  window.addEventListener("pageshow", () => { isLeaving = false; }); // the back button brings a form back as it was
  for (const end of ["success", "error"]) {
    document.addEventListener(`w-autosave:${end}`, () => { isSaving = false; });
  }
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-edit-form]")) return;
    takeAlong(form);
    if (!isSaving) {
      isLeaving = true;
      setTimeout(() => { isLeaving = !event.defaultPrevented; });
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.waits) return;
    form.dataset.waits = "true";
    await saved();
    delete form.dataset.waits;
    isSaving = false;
    resubmit(form, event.submitter);
  }, true);
})();

/* A sheet for the office's file is printed by the browser itself. */
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-prints]")) window.print();
});

/* One key a deed on an item's screen (WCAG 2.1.4: whoever does not want them puts them off). A key chooses; Enter
   presses. By the place of the key, for a Vietnamese keyboard may still be composing the letter. */
document.addEventListener("DOMContentLoaded", () => {
  const OFF = "item-keys-off";
  const keys = document.querySelector("[data-keys]");
  if (!keys || !matchMedia("(hover: hover)").matches) return;
  const wanted = keys.querySelector("input");
  keys.hidden = false;
  wanted.checked = !localStorage.getItem(OFF);
  wanted.addEventListener("change", () => {
    if (wanted.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  });

  const choose = (button) => {
    button.closest("details")?.setAttribute("open", "");
    (button.form.querySelector("select, input[type=checkbox]") ?? button).focus();
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!wanted.checked || isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    const found = document.querySelector(`[data-key="${event.code.replace(/^Key(?=[A-Z]$)/, "")}"]`);
    if (!found) return;
    event.preventDefault();
    if (found.matches("a")) found.click();
    else choose(found);
  });
});

/* The page as the public will see it is asked for when somebody wants to see it. */
document.addEventListener("toggle", (event) => {
  const { preview, title } = event.target.dataset ?? {};
  const frame = preview && event.target.querySelector(".item__frame");
  if (!frame || frame.firstElementChild) return;
  const page = Object.assign(document.createElement("iframe"), { title, src: preview });
  page.sandbox = "allow-same-origin"; // it is read; nothing in it runs
  frame.append(page);
}, true);

/* A deed that a link leads to opens as one comes to it; older browsers leave it shut. */
(() => {
  document.addEventListener("click", (event) => {
    const hash = event.target.closest?.(".item__bar a")?.hash;
    if (hash) document.querySelector(hash)?.closest("details")?.setAttribute("open", "");
  });
})();

/* The button of a deed that has an hour says the hour that is typed. */
(() => {
  const follow = (field) => {
    const [day, hour] = field.value.split("T");
    const named = [field.form.querySelector("button[type=submit]"), field.closest("details")?.querySelector("summary")];
    const [year, month, date] = day.split("-");
    const shown = Number(year) === new Date().getFullYear() ? `${date}/${month}` : `${date}/${month}/${year}`;
    for (const one of named.filter(Boolean)) {
      one.dataset.plain ??= one.textContent;
      one.textContent = hour ? field.dataset.says.replace("{hour}", `${hour.slice(0, 5)} ${shown}`) : one.dataset.plain;
    }
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("input[data-says]").forEach(follow));
  document.addEventListener("input", (event) => {
    if (event.target.matches("input[data-says]")) follow(event.target);
  });
})();

/* How long the sentences of the page are, in syllables; each that is too long is listed, the longest first. */
document.addEventListener("w-preview:content", ({ detail: { content } }) => {
  const list = document.querySelector("[data-sentences]");
  if (!list) return;
  const length = (text) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const segmented = new Intl.Segmenter(content.lang, { granularity: "sentence" }).segment(content.innerText);
  const sentences = [...segmented].flatMap(({ segment }) => segment.split("\n")).map((text) => text.trim()).filter(length);
  const long = sentences.filter((text) => length(text) > Number(list.dataset.sentences)).sort((a, b) => length(b) - length(a));
  list.replaceChildren(...long.map((text) => {
    const item = document.createElement("li");
    const number = Object.assign(document.createElement("strong"), { textContent: list.dataset.says.replace("{number}", length(text)) });
    item.append(number, ` ${text}`);
    return item;
  }));
  list.hidden = !long.length;
  document.querySelector("[data-sentence-count]").textContent = sentences.length;
  document.querySelector("[data-long-count]").textContent = long.length;
});
