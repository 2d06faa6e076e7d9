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

  // Keys of the desk: an element with data-key is pressed, or focused where one types in it.
  if (document.querySelector("[data-key]")) {
    addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      const meant = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!meant) return;
      event.preventDefault();
      if (meant.matches("input")) {
        meant.focus();
        meant.select();
      } else meant.click();
    });
  }

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
      request.upload.onload = () => { bar.removeAttribute("value"); said.replaceChildren(form.dataset.answering + " ", bar); };
      request.onerror = () => { said.textContent = form.dataset.silent; };
      request.onload = async () => {
        if (request.status !== 200) {
          const page = new DOMParser().parseFromString(await request.response.text(), "text/html");
          said.textContent = page.querySelector("main .sub, main p")?.textContent ?? form.dataset.failed;
          return;
        }
        const link = document.createElement("a");
        link.href = URL.createObjectURL(request.response);
        link.download = form.querySelector("[type=file]").files[0].name.replace(/\.[^.]*$/, "") + "-answered.csv";
        link.textContent = link.download;
        said.replaceChildren(form.dataset.answered + " ", link);
        link.click();
      };
      said.replaceChildren(form.dataset.sending + " ", bar);
      request.send(new FormData(form));
    });
  }

  // An identifier that is pointed at or has the focus: a small slip with its title, status and what to use.
  const slips = new Map();
  let slip, over, soon;
  const hide = () => {
    clearTimeout(soon);
    over?.removeAttribute("aria-describedby");
    slip?.remove();
    slip = over = undefined;
  };
  const line = (name, content) => {
    const element = document.createElement("p");
    element.className = name;
    element.textContent = content;
    return element;
  };
  const place = (link, told) => {
    if (!told || over !== link) return;
    slip = document.createElement("div");
    slip.className = "slip";
    slip.id = "slip";
    slip.setAttribute("role", "tooltip");
    slip.append(...(told.title ? [line("title", told.title)] : []), ...told.lines.map(text => line("", text)));
    (document.getElementById("main") ?? document.body).append(slip);
    const at = link.getBoundingClientRect();
    slip.style.left = `${Math.max(8, Math.min(at.left + scrollX, scrollX + document.documentElement.clientWidth - slip.offsetWidth - 8))}px`;
    slip.style.top = `${at.bottom + slip.offsetHeight + 8 < innerHeight ? at.bottom + scrollY + 4 : Math.max(0, at.top + scrollY - slip.offsetHeight - 4)}px`;
    link.setAttribute("aria-describedby", "slip");
  };
  const tell = event => {
    const link = event.target.closest?.("a.id[href^='/standards/']");
    if (link === over) return;
    hide();
    if (!link) return;
    over = link;
    soon = setTimeout(async () => {
      const times = new URLSearchParams([["of", link.textContent.trim()], ...[...new URLSearchParams(location.search)].filter(([name]) => name === "as-of" || name === "known-by")]);
      const address = `/search/slip.json?${times}`;
      try {
        if (!slips.has(address)) slips.set(address, fetch(address).then(answer => answer.ok ? answer.json() : null));
        place(link, await slips.get(address));
      } catch {
        slips.delete(address);
      }
    }, event.type === "focusin" ? 0 : 250);
  };
  addEventListener("mouseover", tell);
  addEventListener("focusin", tell);
  addEventListener("keydown", event => { if (event.key === "Escape") hide(); });

  // As you type: a list of hits under the search field. Arrows choose, Enter opens what is chosen, Escape closes. Enter that ends the input of an input method does neither.
  const find = box?.closest("form");
  if (!box || !find || !box.dataset.suggest) return;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.label);
  find.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-autocomplete", "list");
  let chosen = -1, asked = 0, waiting = 0;
  const options = () => [...list.children];
  const choose = index => {
    options().forEach((option, n) => option.setAttribute("aria-selected", n === index ? "true" : "false"));
    chosen = index;
    if (index < 0) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const close = () => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const text = (name, content) => {
    const element = document.createElement("span");
    element.className = name;
    element.textContent = content;
    return element;
  };
  const show = hits => {
    list.replaceChildren(...hits.map((hit, n) => {
      const option = document.createElement("li");
      option.id = `suggestion-${n}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = hit.address;
      option.append(text("what", hit.title), text("under", hit.under), text("kind", hit.kind));
      return option;
    }));
    chosen = -1;
    list.hidden = hits.length === 0;
    box.setAttribute("aria-expanded", list.hidden ? "false" : "true");
  };
  const ask = async () => {
    const query = box.value.trim();
    const number = ++asked;
    if (query.length < 2 && !/[\u3400-\u9FFF]/.test(query)) return close();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(query)}`);
      const hits = answer.ok ? await answer.json() : [];
      if (number === asked && document.activeElement === box) show(hits);
    } catch {
      close();
    }
  };
  box.addEventListener("input", event => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(ask, 120);
  });
  box.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    const count = list.hidden ? 0 : list.children.length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? (chosen + 1) % count : (chosen <= 0 ? count : chosen) - 1);
    } else if (event.key === "Escape" && count > 0) {
      event.preventDefault();
      asked++;
      close();
    } else if (event.key === "Enter" && count > 0 && chosen >= 0) {
      event.preventDefault();
      location.href = list.children[chosen].dataset.address;
    }
  });
  list.addEventListener("mousedown", event => {
    const option = event.target.closest("[data-address]");
    if (!option) return;
    event.preventDefault();
    location.href = option.dataset.address;
  });
  box.addEventListener("blur", close);
})();
