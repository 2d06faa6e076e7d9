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

  // A form that answers while one fills it in. The address follows, so that what is seen can be shared at any moment.
  for (const form of document.querySelectorAll("form[data-live]")) {
    let wait, asked;
    const answer = async () => {
      const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
      const address = form.getAttribute("action") + (values.size > 0 ? "?" + values : "");
      asked?.abort();
      asked = new AbortController();
      try {
        const response = await fetch(address, { signal: asked.signal });
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const fresh = page.getElementById(form.dataset.live);
        if (!response.ok || !fresh) return;
        document.getElementById(form.dataset.live).replaceChildren(...fresh.childNodes);
        history.replaceState(null, "", address);
      } catch {
        // A later answer took its place, or the server is away: the button still asks.
      }
    };
    form.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(answer, 250); });
  }

  // A file that is sent: how far it is on its way, and the file that comes back.
  for (const form of document.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", event => {
      const address = event.submitter?.getAttribute("formaction");
      if (!address) return;
      event.preventDefault();
      const said = form.querySelector("[data-state]");
      const bar = document.createElement("progress");
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.responseType = "blob";
      request.upload.onprogress = sent => { bar.max = sent.total; bar.value = sent.loaded; };
      request.upload.onload = () => { bar.removeAttribute("value"); said.replaceChildren("Answering … ", bar); };
      request.onerror = () => { said.textContent = "The server does not answer."; };
      request.onload = async () => {
        if (request.status !== 200) {
          const page = new DOMParser().parseFromString(await request.response.text(), "text/html");
          said.textContent = page.querySelector("main .sub, main p")?.textContent ?? "The file could not be answered.";
          return;
        }
        const link = document.createElement("a");
        link.href = URL.createObjectURL(request.response);
        link.download = form.querySelector("[type=file]").files[0].name.replace(/\.[^.]*$/, "") + "-answered.csv";
        link.textContent = link.download;
        said.replaceChildren("Answered: ", link);
        link.click();
      };
      said.replaceChildren("Sending … ", bar);
      request.send(new FormData(form));
    });
  }
})();
