// Text size and contrast are remembered on this machine; the choices themselves are CSS.
{
  const kept = (name, value) => {
    try { return value === undefined ? localStorage.getItem(name) : localStorage.setItem(name, value); } catch { return null; }
  };
  for (const choice of document.querySelectorAll(".display input")) {
    if (kept(choice.name) === choice.value) choice.checked = true;
    choice.addEventListener("change", () => kept(choice.name, choice.value));
  }
}
