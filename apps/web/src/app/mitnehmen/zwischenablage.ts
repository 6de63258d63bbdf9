/** The clipboard, which a browser may refuse: then it says so, and a file is offered. */

/** Puts forms of one thing on the clipboard; a form may still be in the making. */
export async function copyFormen(
  formen: Readonly<Record<string, Blob | Promise<Blob>>>,
): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(formen)])
    return true
  } catch {
    return false
  }
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

export function toBlob(text: string, typ: string): Blob {
  return new Blob([text], { type: typ })
}
