const shownMs = 1600;

for (const block of document.querySelectorAll<HTMLElement>('pre.code')) {
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copy(block.textContent);
    setTimeout(() => (button.textContent = 'Copy'), shownMs);
  });
  block.replaceWith(frame);
  frame.append(block, button);
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    return 'Not allowed';
  }
}
