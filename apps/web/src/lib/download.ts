/** Hands a file to the reader. */
export function download(dateiname: string, inhalt: BlobPart, typ: string) {
  const adresse = URL.createObjectURL(new Blob([inhalt], { type: typ }))
  const link = document.createElement('a')
  link.href = adresse
  link.download = dateiname
  link.click()
  // The browser has begun the transfer once the click returns to the loop.
  setTimeout(() => URL.revokeObjectURL(adresse), 0)
}
