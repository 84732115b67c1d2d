/* Labels that cannot be read whole: cut off by their frame, beyond the edge, or lying over one another. */
() => {
  const HIDDEN = ".w-sr-only, .visuallyhidden, .visually-hidden, [aria-hidden=true], option, .jcrop-keymgr";
  const SHORTENED = ".c-sf-block__title, .w-breadcrumbs, .w-minimap, .Draftail-Editor, textarea, pre"; // contents, by intention
  const SLACK = 2, DEEP = 4; // pixels: rounding; marks that rise above a line
  const LEAST = 0.35; // of the height of the lower line: what touches does not overlap
  const width = document.documentElement.clientWidth;
  const found = [];
  const place = (element) => [element.parentElement, element]
    .map((one) => `${one.tagName.toLowerCase()}.${(one.getAttribute("class") ?? "").split(/\s+/).slice(0, 2).join(".")}`).join(" > ");

  const frames = (element) => { // what cuts its contents off, from the inside out
    const cutting = [];
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      const x = overflowX !== "visible", y = overflowY !== "visible";
      if (x || y) cutting.push({ x, y, scrolls: /auto|scroll/.test(overflowX + overflowY), box: one.getBoundingClientRect() });
      if (position === "fixed") break;
    }
    return cutting;
  };
  const layer = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (/fixed|sticky/.test(getComputedStyle(one).position) || one.matches("[data-tippy-root], [role=dialog]")) return one;
    }
    return null;
  };
  const seen = (box, cutting) => cutting.reduce((rest, { box: frame, x, y }) => ({
    left: x ? Math.max(rest.left, frame.left) : rest.left, right: x ? Math.min(rest.right, frame.right) : rest.right,
    top: y ? Math.max(rest.top, frame.top) : rest.top, bottom: y ? Math.min(rest.bottom, frame.bottom) : rest.bottom,
  }), { left: box.left, right: box.right, top: box.top, bottom: box.bottom });
  const isCut = (box, { x, y, box: frame }) =>
    (x && (box.right > frame.right + SLACK || box.left < frame.left - SLACK)) ||
    (y && (box.bottom > frame.bottom + DEEP || box.top < frame.top - DEEP));

  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, element = node.parentElement, words = node.data.trim();
    if (!words || element.closest(HIDDEN) || element.closest(SHORTENED)) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const cutting = frames(element);
    if (cutting.some(({ box }) => box.width <= 1 || box.height <= 1)) continue; // closed, or for listeners only
    const cut = cutting.slice(0, 1 + cutting.findIndex((one) => one.scrolls) || undefined).filter((one) => !one.scrolls);
    const ways = cutting.some((one) => one.scrolls);
    if (boxes.some((box) => cut.some((frame) => isCut(box, frame)))) found.push(`cắt: “${words.slice(0, 50)}” ${place(element)}`);
    else if (!ways && boxes.some((box) => box.right > width + SLACK)) found.push(`ra ngoài: “${words.slice(0, 50)}” ${place(element)}`);
    for (const box of boxes) lines.push({ element, words, layer: layer(element), box: seen(box, cutting) });
  }

  for (const control of document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea")) {
    const box = control.getBoundingClientRect(), cutting = frames(control);
    if (control.closest(HIDDEN) || !control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (box.width <= 1 || cutting.some((one) => one.scrolls || one.box.width <= 1)) continue;
    if (box.left < -SLACK || box.right > width + SLACK) {
      found.push(`ra ngoài: ${place(control)} “${(control.ariaLabel ?? control.placeholder ?? control.name ?? "").slice(0, 40)}”`);
    }
  }

  lines.sort((one, other) => one.box.top - other.box.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
      const one = lines[i], other = lines[j];
      if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across > SLACK && down > LEAST * (other.box.bottom - other.box.top)) {
        found.push(`chồng: “${one.words.slice(0, 30)}” và “${other.words.slice(0, 30)}” ${place(one.element)}`);
      }
    }
  }
  if (document.documentElement.scrollWidth > width) found.push(`rộng ${document.documentElement.scrollWidth} px`);
  return [...new Set(found)];
}
