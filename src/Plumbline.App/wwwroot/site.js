// Small comforts; every page works without them.
(() => {
  const box = document.getElementById("q");
  addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    box?.focus();
    box?.select();
  });

  // A finding and its note carry the same data-f: pointing at, or focusing, one lights the other.
  let lit = [];
  const light = key => {
    for (const element of lit) element.classList.remove("lit");
    lit = key ? [...document.querySelectorAll(`[data-f="${CSS.escape(key)}"]`)] : [];
    for (const element of lit) element.classList.add("lit");
  };
  const from = event => light(event.target.closest?.("[data-f]")?.dataset.f);
  if (document.querySelector("[data-f]")) {
    addEventListener("mouseover", from);
    addEventListener("focusin", from);
    addEventListener("click", from);
  }
})();
