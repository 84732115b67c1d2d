/* What is pasted into rich text is read by the server before the editor drops its fonts, tables and pictures
   (workflows/intake/paste). Heard before the editor hears it, in every editor of the page: none can be forgotten.
   What comes from such an editor, or has nothing but words, never leaves the browser. */
(() => {
  const { address, ...sentences } = document.currentScript.dataset;
  const OF_AN_EDITOR = "[data-offset-key], [data-draftjs-conductor-fragment]";
  const SAYS_SOMETHING = "h1, h2, h3, h4, h5, h6, p, div, br, ul, ol, table, img, a, b, strong, i, em, font, style, [style]";
  const OF_A_BODY = ["heading", "paragraph", "table", "picture"];
  const ADDRESS = /^https?:\/\/\S+$/;
  const [BLANK_BEFORE, BLANK_BEHIND] = [/^[ \u00a0]/, /[ \u00a0]$/];
  const PATIENCE = 20_000;
  const SOON = 400;
  const MOST_RTF = 25 * 1024 * 1024;
  const asItIs = new WeakSet(); // pastes of ours, which are the editor's to read
  const pasted = new WeakMap(); // by its field, what was put in, the last at the end

  const inputs = (wrapper) => [...wrapper.parentNode.querySelectorAll("input")];
  const wrapperOf = (element) => element.closest?.("[data-draftail-editor-wrapper]");
  const fieldOf = (wrapper) => wrapper && inputs(wrapper).find((input) => input.draftailEditor);
  const stateOf = (field) => field.draftailEditor.getEditorState();
  const contentOf = (field) => stateOf(field).getCurrentContent();
  const latest = (field) => pasted.get(field)?.at(-1);
  const copied = (name) => document.getElementById(name).content.firstElementChild.cloneNode(true);

  /* The body an editor stands in, and where. */
  const placeOf = (field) => {
    let element = field;
    while (element && !element.rootBlock) element = element.parentElement;
    const stream = element?.rootBlock;
    const child = stream?.children?.find?.((one) => one.block?.widget?.input === field);
    const known = stream?.blockDef?.childBlockDefsByName ?? {};
    return child && OF_A_BODY.every((name) => known[name]) ? { stream, child } : null;
  };

  /* The line below an editor: what was done, and the way back. */
  const lineOf = (field) => {
    const holder = field.parentNode;
    const line = holder.querySelector(":scope > .paste-line") ?? holder.appendChild(copied("paste-line"));
    for (const button of line.querySelectorAll("[data-deed]")) button.onclick = () => deeds[button.dataset.deed](field);
    return line;
  };
  const tell = (field, said, ...shown) => {
    const line = lineOf(field);
    for (const button of line.querySelectorAll("[data-deed]")) button.hidden = !shown.includes(button.dataset.deed);
    requestAnimationFrame(() => { line.querySelector(".paste-line__said").textContent = said; });
  };
  const close = (field) => {
    field.parentNode.querySelector(":scope > .paste-line")?.remove();
    field.draftailEditor?.focus();
  };

  /* What the editor itself makes of it: the way without a server, and the first step of each way back. */
  const pasteAsItIs = (field, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    asItIs.add(event);
    field.parentNode.querySelector(".public-DraftEditor-content").dispatchEvent(event);
  };

  const ask = async (held, place, agreed) => {
    const body = new FormData();
    body.append("html", new Blob([held.html], { type: "text/html" }), "html");
    if (held.rtf) body.append("rtf", new Blob([held.rtf], { type: "text/rtf" }), "rtf");
    for (const picture of held.pictures) body.append("pictures", picture);
    if (place) body.append("into", "body");
    if (agreed) body.append("decided", "yes");
    for (const one of agreed ?? []) body.append("agreed", one);
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const headers = { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(address, { method: "POST", body, headers, signal: AbortSignal.timeout(PATIENCE) });
    return answer.json();
  };

  /* What only the words suggest, side by side; nothing is ticked. Answers what the person agrees to. */
  const question = (offered) => new Promise((done) => {
    const dialog = document.body.appendChild(copied("paste-question"));
    const list = dialog.querySelector("ul");
    for (const { place, encoding, before, after } of offered) {
      const offer = list.appendChild(copied("paste-offer"));
      offer.querySelector("input").value = place;
      offer.querySelector("[data-encoding]").textContent = encoding;
      offer.querySelector("[data-before]").textContent = before;
      offer.querySelector("[data-after]").textContent = after;
    }
    const boxes = [...list.querySelectorAll("input")];
    dialog.querySelector("[data-all]").onchange = ({ target }) => boxes.forEach((box) => { box.checked = target.checked; });
    dialog.addEventListener("close", () => {
      done(dialog.returnValue === "convert" ? boxes.filter((box) => box.checked).map((box) => box.value) : []);
      dialog.remove();
    });
    dialog.showModal();
  });

  /* The text goes where the caret is, what is no text into blocks of its own before and after; what stood
     behind the caret follows the last of them. */
  const arranged = (before, blocks, words) => {
    const { EditorState, Modifier, convertFromRaw } = window.DraftJS;
    let content = before.getCurrentContent();
    let selection = before.getSelection();
    if (!selection.isCollapsed()) {
      content = Modifier.removeRange(content, selection, "forward");
      selection = content.getSelectionAfter();
    }
    const isAtTheStart = selection.getStartOffset() === 0 && selection.getStartKey() === content.getFirstBlock().getKey();
    const first = blocks.findIndex(({ type }) => type === "paragraph");
    const above = isAtTheStart ? blocks.slice(0, first < 0 ? blocks.length : first) : [];
    const text = first === above.length ? blocks[first] : null;
    const below = blocks.slice(above.length + (text ? 1 : 0));
    if (below.length) {
      const here = EditorState.acceptSelection(EditorState.createWithContent(content), selection);
      const { stateBefore, stateAfter } = window.draftail.splitState(here);
      if (stateAfter.getCurrentContent().hasText()) below.push({ type: "paragraph", value: stateAfter });
      content = stateBefore.getCurrentContent();
      const last = content.getLastBlock();
      selection = selection.merge({ anchorKey: last.getKey(), focusKey: last.getKey(), anchorOffset: last.getLength(), focusOffset: last.getLength() });
    }
    if (text) {
      const fragment = convertFromRaw(JSON.parse(text.value)).getBlockMap();
      if (!content.getBlockForKey(selection.getStartKey()).getLength()) {
        content = Modifier.setBlockType(content, selection, fragment.first().getType());
      }
      const isWithinALine = fragment.size === 1 && selection.getStartOffset() > 0; // a blank at its edge parts words
      if (isWithinALine && BLANK_BEFORE.test(words)) {
        content = Modifier.insertText(content, selection, " ");
        selection = content.getSelectionAfter();
      }
      content = Modifier.replaceWithFragment(content, selection, fragment);
      if (isWithinALine && BLANK_BEHIND.test(words)) {
        content = Modifier.insertText(content, content.getSelectionAfter(), " ");
      }
    }
    return { above, content, below };
  };

  const newKey = () => {
    const letters = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
    return letters.join("").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  /* Compared later: whether somebody has worked on a block since. */
  const workedOn = (child) => {
    const editor = child.block.widget?.input?.draftailEditor;
    if (editor) return editor.getEditorState().getCurrentContent();
    return JSON.stringify(child.type === "table" ? child.getValue().value?.data : child.getValue().value);
  };

  const insert = ({ stream, child }, above, below) => {
    const put = (block, index) => stream.insert({ ...block, id: newKey() }, index, { animate: false });
    const made = above.map((block) => put(block, child.index));
    return [...made, ...below.map((block, place) => put(block, child.index + 1 + place))];
  };

  const put = (field, held, answer) => {
    const { EditorState } = window.DraftJS;
    const before = stateOf(field);
    pasteAsItIs(field, held);
    const raw = contentOf(field);
    const { above, content, below } = arranged(before, answer.blocks, held.text);
    field.draftailEditor.onChange(EditorState.push(stateOf(field), content, "insert-fragment"));
    const place = placeOf(field);
    const children = place ? insert(place, above, below) : [];
    const inserted = children.map((child) => ({ child, was: workedOn(child) }));
    const done = { raw, now: contentOf(field), stream: place?.stream, inserted, said: answer.said.join("\n") };
    pasted.set(field, [...(pasted.get(field) ?? []), done]);
    changed(field);
    field.draftailEditor.focus();
  };

  const changed = (field) => {
    field.draftailEditor.saveState();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const undo = (field) => {
    const { EditorState } = window.DraftJS;
    const { raw, now, stream, inserted } = pasted.get(field).pop();
    const hasPictures = inserted.some(({ child }) => child.type === "picture");
    for (const { child } of inserted) if (stream.children.includes(child)) stream.deleteBlock(child.index, { animate: false });
    const state = stateOf(field);
    const back = EditorState.undo(state);
    const isOneStep = state.getCurrentContent() === now;
    field.draftailEditor.onChange(
      isOneStep ? EditorState.set(back, { redoStack: back.getRedoStack().clear() }) : EditorState.push(state, raw, "remove-range"),
    );
    changed(field);
    tell(field, hasPictures ? sentences.undone : sentences.undoneText, "close");
    field.draftailEditor.focus();
  };

  const isAsItWasPut = (field) => {
    const { now, inserted } = latest(field);
    return contentOf(field) === now && inserted.every(({ child, was }) => workedOn(child) === was);
  };

  const deeds = {
    undo: (field) => (isAsItWasPut(field) ? undo(field) : tell(field, sentences.edited, "undo-anyway", "keep")),
    "undo-anyway": undo,
    keep: (field) => tell(field, latest(field).said, "undo", "close"),
    close,
  };

  const read = async (field, held) => {
    const patience = setTimeout(() => tell(field, sentences.reading), SOON);
    try {
      let answer = await ask(held, placeOf(field));
      clearTimeout(patience);
      if (answer.offered) answer = await ask(held, placeOf(field), await question(answer.offered));
      if (!field.draftailEditor) return;
      if (answer.blocks?.length) put(field, held, answer);
      else if (answer.refused || !answer.said.length) pasteAsItIs(field, held);
      if (answer.refused) tell(field, `${answer.refused} ${sentences.asItIs}`, "close");
      else if (answer.said.length) tell(field, answer.said.join("\n"), ...(answer.blocks.length ? ["undo"] : []), "close");
      else field.parentNode.querySelector(":scope > .paste-line")?.remove();
    } catch {
      clearTimeout(patience);
      if (!field.draftailEditor) return;
      pasteAsItIs(field, held);
      tell(field, sentences.failed, "close");
    }
  };

  /* Pictures beside words are drawings of those words; alone they are what was copied. Those of Word stand in RTF. */
  const heldBy = ({ clipboardData }) => {
    const [html, text] = ["text/html", "text/plain"].map((kind) => clipboardData.getData(kind));
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const pictures = [...clipboardData.files].filter(({ type }) => type.startsWith("image/"));
    const isForUs = html
      ? !parsed.querySelector(OF_AN_EDITOR) && !ADDRESS.test(text.trim()) && parsed.querySelector(SAYS_SOMETHING)
      : pictures.length && !text;
    if (!isForUs) return null;
    const rtf = parsed.querySelector("img[src^='file:']") ? clipboardData.getData("text/rtf") : "";
    return { html, text, rtf: rtf.length < MOST_RTF ? rtf : "", pictures: parsed.body.textContent.trim() ? [] : pictures };
  };

  document.addEventListener("paste", (event) => {
    const field = fieldOf(wrapperOf(event.target));
    if (!field || asItIs.has(event) || field.draftailEditor.state.readOnlyState) return;
    const held = heldBy(event);
    if (!held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    read(field, held);
  }, true);

  /* The key takes back all of a paste, the blocks too. */
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "z") return;
    const field = fieldOf(wrapperOf(event.target));
    if (!field || contentOf(field) !== latest(field)?.now) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    deeds.undo(field);
  }, true);
})();
