// Copies the review on the page as plain text or as Markdown, or the text of an element.
'use strict';
{
  const LEFT_OUT = '.vh, .cue-ref, .finding-no, [hidden], form, button, svg, script, .actions, .attempts, .since';

  const asText = {
    heading: (level, text) => text,
    link: (text, link) => link.host !== location.host ? `${text} (${link.href})` : text,
    marked: text => text,
    plain: text => text,
  };
  const asMarkdown = {
    heading: (level, text) => '#'.repeat(level) + ' ' + text,
    link: (text, link) => link.hash && link.pathname === location.pathname ? text : `[${text}](${link.href})`,
    marked: text => `**${text}**`,
    plain: text => text.replace(/[\\`*_[\]<>#]/g, '\\$&'),
  };

  function inline(node, format) {
    if (node.nodeType === Node.TEXT_NODE) return format.plain(node.textContent.replace(/\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return '';
    const text = [...node.childNodes].map(child => inline(child, format)).join('');
    if (node.matches('mark') && text.trim()) return format.marked(text.trim());
    return node.matches('a') && text.trim() ? format.link(text.trim(), node) : text;
  }

  /** The blocks of an element: headings, paragraphs, list items, and pairs of term and figure. */
  function* blocks(element, format, prefix = '') {
    for (const child of element.children) {
      if (child.matches(LEFT_OUT)) continue;
      const line = () => prefix + inline(child, format).replace(/\s+/g, ' ').trim();
      if (/^H[1-6]$/.test(child.tagName)) yield prefix + format.heading(Number(child.tagName[1]), line().slice(prefix.length));
      else if (child.matches('p')) yield line();
      else if (child.matches('dl > div')) yield `${prefix}- ${inline(child.children[0], format)}: ${inline(child.children[1], format)}`;
      else if (child.matches('li') && !child.querySelector('article')) yield `${prefix}- ${line().slice(prefix.length)}`;
      else yield* blocks(child, format, child.matches('blockquote, #your-draft .voice') ? prefix + '> ' : prefix);
    }
  }

  /** The review, its blocks separated by blank lines and its list items by line breaks. */
  function written(format) {
    const all = [document.querySelector('#main h1').parentElement, document.getElementById('your-draft'), document.getElementById('findings')]
      .flatMap(part => [...blocks(part, format)]);
    return all.filter(block => block.replace(/[->\s]/g, ''))
      .reduce((text, block, i, list) => text + (i === 0 ? '' : block.startsWith('- ') && list[i - 1].startsWith('- ') ? '\n' : '\n\n') + block, '') + '\n';
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // only secure pages may use the clipboard directly
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
      field.select();
      const copied = document.execCommand('copy');
      field.remove();
      return copied;
    }
    return true;
  }

  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const what = button.dataset.copy;
    const copied = await copy(what.startsWith('#') ? document.querySelector(what).textContent
      : written(what === 'markdown' ? asMarkdown : asText));
    button.focus();
    document.getElementById('copied').textContent = copied ? 'Copied.' : 'The browser does not allow copying. Select the text and copy it.';
  });
}
