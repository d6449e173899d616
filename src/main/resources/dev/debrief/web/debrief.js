// Enhances plain links and forms. Pages work without it, and what it shows is what a reload would show.
'use strict';
{
  const SUGGEST_AFTER = 120;
  const main = document.getElementById('main');

  // --- Filters, sorting, chips, and pages of /search update the results in place.

  const results = () => document.getElementById('results');
  let latest = 0;

  /** A selector for the focused element, so that its successor on the new page can get the focus. */
  function selectorOf(element) {
    if (!element || !results()?.contains(element)) return null;
    if (element.name) return `[name="${CSS.escape(element.name)}"]` + (element.type === 'checkbox' ? `[value="${CSS.escape(element.value)}"]` : '');
    return element.rel ? `[rel="${element.rel}"]` : null;
  }

  /** The filters and their longer lists, which stay open or closed when the page changes. */
  function folds() {
    return [...results().querySelectorAll('details.filters, .filters details')].map(details =>
      ({ details, name: details.closest('fieldset')?.querySelector('legend').textContent ?? '' }));
  }

  async function show(address, remember) {
    const turn = ++latest;
    const focus = selectorOf(document.activeElement), inside = results().contains(document.activeElement);
    const open = new Map(folds().map(fold => [fold.name, fold.details.open]));
    const list = results().querySelector('.hits');
    list?.setAttribute('aria-busy', 'true');
    let page;
    try {
      const response = await fetch(address, { headers: { Accept: 'text/html' } });
      if (!response.ok) throw new Error(response.status);
      page = new DOMParser().parseFromString(await response.text(), 'text/html');
    } catch {
      if (turn === latest) location.assign(address); // the page of the server explains the error
      return;
    }
    if (turn !== latest) return;
    const next = page.getElementById('main');
    if (!next || !page.getElementById('results')) { location.assign(address); return; }
    const status = document.querySelector('#main [role=status]');
    main.replaceChildren(...next.childNodes);
    // Screen readers announce the new text only if the live region itself stays.
    const fresh = main.querySelector('[role=status]');
    if (status && fresh) { const text = [...fresh.childNodes]; fresh.replaceWith(status); status.replaceChildren(...text); }
    for (const fold of folds()) fold.details.open = open.get(fold.name) ?? fold.details.open;
    document.title = page.title;
    const query = page.getElementById('q'), field = document.getElementById('q');
    if (query && field && field !== document.activeElement) field.value = query.value;
    if (remember) history.pushState(null, '', address);
    drawer();
    const successor = focus && results().querySelector(focus);
    if (successor || inside) (successor || main).focus({ preventScroll: true });
    if (remember && !focus) window.scrollTo(0, 0);
  }

  function formAddress(form) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const plain = (name === 'sort' && value === 'relevance') || (name === 'group' && value === 'none');
      if (value !== '' && !plain) fields.append(name, value);
    }
    return '/search' + (fields.size ? '?' + fields : '');
  }

  if (results()) {
    main.addEventListener('change', event => {
      const form = event.target.form;
      if (form?.id === 'find') show(formAddress(form), true);
    });
    main.addEventListener('click', event => {
      const link = event.target.closest('a[href^="/search"]');
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (link && plain) { event.preventDefault(); show(link.getAttribute('href'), true); }
    });
    document.getElementById('find')?.addEventListener('submit', event => {
      event.preventDefault();
      show(formAddress(event.target), true);
    });
    addEventListener('popstate', () => { if (location.pathname === '/search') show(location.pathname + location.search, false); });
  }

  // --- On wide screens, opens the filters next to the results if CSS alone cannot do it.

  function drawer() {
    const filters = document.querySelector('details.filters');
    if (!filters || CSS.supports('selector(::details-content)')) return;
    if (matchMedia('(min-width: 60rem)').matches) filters.open = true;
  }
  drawer();

  // --- Suggestions: a combobox with a list, following the WAI-ARIA pattern.

  for (const field of document.querySelectorAll('input[type=search]')) {
    const list = document.createElement('ul');
    list.id = field.id + '-list';
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    list.hidden = true;
    field.closest('.join').append(list);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) field.setAttribute(name, value);
    let timer, active = -1, asked = '';

    const close = () => { list.hidden = true; active = -1; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };

    function move(to) {
      const options = list.children;
      options[active]?.setAttribute('aria-selected', 'false');
      active = (to + options.length) % options.length;
      options[active].setAttribute('aria-selected', 'true');
      options[active].scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', options[active].id);
    }

    function choose(option) {
      const { type, value, text } = option.dataset;
      close();
      if (type === 'pattern') location.assign('/patterns/' + encodeURIComponent(value));
      else if (type === 'article') location.assign('/articles/' + encodeURIComponent(value));
      else { field.value = text; field.form.requestSubmit(); }
    }

    async function suggest() {
      const typed = field.value.trim();
      if (typed.length < 2) { close(); return; }
      asked = typed;
      let suggestions;
      try {
        const response = await fetch('/api/suggest?q=' + encodeURIComponent(typed));
        if (!response.ok) throw new Error(response.status);
        suggestions = (await response.json()).suggestions;
      } catch { close(); return; } // suggestions are optional
      if (asked !== typed || document.activeElement !== field) return;
      list.replaceChildren(...suggestions.map((one, i) => {
        const option = document.createElement('li');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        Object.assign(option.dataset, { type: one.type, value: one.value ?? '', text: one.text });
        const kind = document.createElement('span');
        kind.className = 'hint';
        kind.textContent = one.type;
        option.append(one.text, ' ', kind);
        return option;
      }));
      active = -1;
      field.removeAttribute('aria-activedescendant');
      list.hidden = suggestions.length === 0;
      field.setAttribute('aria-expanded', String(!list.hidden));
    }

    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(suggest, SUGGEST_AFTER); });
    field.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); }
      else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
        move(event.key === 'ArrowDown' ? active + 1 : (active < 0 ? list.children.length : active) - 1);
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) { choose(list.children[active]); event.preventDefault(); }
      else if (event.key === 'Enter') { clearTimeout(timer); asked = ''; close(); }
    });
    field.addEventListener('blur', () => setTimeout(close, 100));
    list.addEventListener('mousedown', event => event.preventDefault()); // keeps the focus in the field
    list.addEventListener('click', event => { const option = event.target.closest('[role=option]'); if (option) choose(option); });
  }

  // --- The "/" key moves to the search field, unless somebody is typing.

  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const field = document.querySelector('input[type=search]');
    if (field) { event.preventDefault(); field.focus(); field.select(); }
  });
}
