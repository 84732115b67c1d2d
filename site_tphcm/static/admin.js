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
