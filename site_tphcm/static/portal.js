// What a page can do better where scripts run. Without this file nothing is missing.

// Text size and contrast are remembered on this machine; the choices themselves are CSS.
const choices = [...document.querySelectorAll(".display input")];
const kept = (name, value) => {
  try { return value === undefined ? localStorage.getItem(name) : localStorage.setItem(name, value); } catch { return null; }
};
for (const choice of choices) {
  if (kept(choice.name) === choice.value) choice.checked = true;
  choice.addEventListener("change", () => kept(choice.name, choice.value));
}

// Reading aloud, where the browser has a voice for the language of the page.
const reader = document.querySelector("[data-read-aloud]");
const speech = reader && window.speechSynthesis;
if (speech) {
  const start = reader.textContent;
  const voice = () => speech.getVoices().find((one) => one.lang.startsWith(document.documentElement.lang));
  const show = () => { reader.hidden = !voice(); };
  const stopped = () => { reader.textContent = start; };
  const texts = () => [...document.querySelectorAll("main h1, main .summary, main .prose :is(h2, h3, p, li, figcaption, td, th)")];
  const say = ([first, ...rest]) => {
    if (!first) return stopped();
    const words = new SpeechSynthesisUtterance(first.innerText);
    words.voice = voice();
    words.lang = document.documentElement.lang;
    words.onend = () => { if (reader.textContent !== start) say(rest); };
    speech.speak(words);
  };
  reader.addEventListener("click", () => {
    const speaks = reader.textContent !== start;
    speech.cancel();
    stopped();
    if (speaks) return;
    reader.textContent = reader.dataset.stop;
    say(texts());
  });
  speech.addEventListener?.("voiceschanged", show);
  addEventListener("pagehide", () => speech.cancel());
  show();
}
