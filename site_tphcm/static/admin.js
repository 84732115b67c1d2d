/* Names for a screen reader that the library leaves out: rich text and tags are named by the label or
   heading above them, and the two searches of one screen are told apart by what each searches. */
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
  };

  nameThem();
  new MutationObserver(nameThem).observe(document.documentElement, { childList: true, subtree: true });
})();

/* Saving waits for what is under way. Words typed into rich text reach the form a moment later, and the
   platform saves drafts by itself; two first saves at once would be two pages at one address. */
(() => {
  const RICH_TEXT_DELAY = 300;
  const PATIENCE = 10_000;
  let isSaving = false;
  let isLeaving = false;
  let typedAt = -RICH_TEXT_DELAY;

  const after = (delay) => new Promise((done) => setTimeout(done, delay));

  const settled = async () => {
    const end = performance.now() + PATIENCE;
    do {
      await after(Math.max(0, typedAt + RICH_TEXT_DELAY - performance.now()));
      while (isSaving && performance.now() < end) await after(50);
    } while (performance.now() < Math.min(end, typedAt + RICH_TEXT_DELAY));
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
  document.addEventListener("input", (event) => {
    if (event.target.closest?.(".public-DraftEditor-content")) typedAt = performance.now();
  }, true);
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-edit-form]")) return;
    if (!isSaving && performance.now() >= typedAt + RICH_TEXT_DELAY) {
      isLeaving = true;
      setTimeout(() => { isLeaving = !event.defaultPrevented; });
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.waits) return;
    form.dataset.waits = "true";
    await settled();
    delete form.dataset.waits;
    isSaving = false;
    resubmit(form, event.submitter);
  }, true);
})();
