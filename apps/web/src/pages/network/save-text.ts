/** Hands a text to the browser, which saves it under this name: byte for byte, without a mark in front. */
export function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // the browser has read it by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
