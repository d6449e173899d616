// Enhances plain links and forms. Pages work without it, and what it shows is what a reload would show.
'use strict';
{
  const SUGGEST_AFTER = 80;
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

  // --- Suggestions: an editable combobox with a list, following the WAI-ARIA pattern.

  /** Where a suggestion leads; null for a phrase, which is searched for. */
  function pageOf(type, value) {
    const path = value.split('/').map(encodeURIComponent).join('/');
    switch (type) {
      case 'phrase': return null;
      case 'pattern': case 'article': return `/${type}s/${encodeURIComponent(value)}`;
      case 'question': return '/passages/' + encodeURIComponent(value);
      case 'loop': return '/loops/' + path;
      default: return `/browse/${type}/${encodeURIComponent(value)}`;
    }
  }

  for (const field of document.querySelectorAll('input[type=search]')) {
    const list = document.createElement('ul');
    list.id = field.id + '-list';
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    list.hidden = true;
    const count = document.createElement('span'); // says to screen readers what others see
    count.className = 'vh';
    count.setAttribute('aria-live', 'polite');
    field.closest('.join').append(list, count);
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) field.setAttribute(name, value);
    let timer, active = -1, asked = '';

    function select(to) {
      list.children[active]?.setAttribute('aria-selected', 'false');
      active = to;
      const option = list.children[active];
      if (!option) { field.removeAttribute('aria-activedescendant'); return; }
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    }

    function expand(expanded) {
      list.hidden = !expanded;
      field.setAttribute('aria-expanded', String(expanded));
      if (!expanded) { select(-1); count.textContent = ''; }
    }

    /** Closes the list, and what was asked for will not open it. */
    function close() { clearTimeout(timer); asked = ''; expand(false); }

    const move = by => select((active + by + list.children.length) % list.children.length);

    function choose(option) {
      const { type, value, text } = option.dataset, page = pageOf(type, value);
      close();
      if (page) location.assign(page);
      else { field.value = text; field.form.requestSubmit(); }
    }

    function optionFor({ text, type, value, means }, i) {
      const option = document.createElement('li'), name = document.createElement('span'), kind = document.createElement('span');
      option.id = list.id + '-' + i;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      Object.assign(option.dataset, { type, value: value ?? '', text });
      name.className = 'name';
      name.dir = 'auto';
      name.textContent = means ? `${text}: ${means}` : text;
      kind.className = 'hint';
      kind.textContent = type;
      option.append(name, ' ', kind);
      return option;
    }

    /** Resolves when the list shows what fits the text in the field. */
    async function suggest() {
      const typed = field.value.trim();
      if (typed.length < 2) { close(); return; }
      asked = typed;
      let suggestions;
      try {
        const response = await fetch('/api/suggest?q=' + encodeURIComponent(typed));
        if (!response.ok) throw new Error(response.status);
        suggestions = (await response.json()).suggestions;
      } catch { if (asked === typed) close(); return; } // suggestions are optional
      if (asked !== typed || document.activeElement !== field) return;
      select(-1);
      list.replaceChildren(...suggestions.map(optionFor));
      expand(suggestions.length > 0);
      count.textContent = suggestions.length === 0 ? '' : suggestions.length === 1 ? '1 suggestion' : suggestions.length + ' suggestions';
    }

    /** Opens a closed list; with Alt without moving into it. */
    async function unfold(by, stay) {
      clearTimeout(timer);
      await suggest();
      if (!list.hidden && !stay) move(by);
    }

    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(suggest, SUGGEST_AFTER); });
    field.addEventListener('keydown', event => {
      if (event.isComposing) return; // the keys belong to the input method
      const down = event.key === 'ArrowDown', up = event.key === 'ArrowUp';
      if (event.key === 'Escape' && !list.hidden) { close(); event.preventDefault(); }
      else if (up && event.altKey) { close(); event.preventDefault(); }
      else if (down || up) {
        if (list.hidden) unfold(down ? 1 : 0, event.altKey);
        else if (!event.altKey) move(down || active >= 0 ? (down ? 1 : -1) : 0);
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) { choose(list.children[active]); event.preventDefault(); }
      else if (event.key === 'Enter') close();
      else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) select(-1); // back to the text
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
