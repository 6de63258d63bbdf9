/** A browser as far as signing in needs one: cookies per host, redirects, forms. */
export interface Seite {
  readonly status: number
  /** Where one is now. */
  readonly adresse: URL
  readonly headers: Headers
  readonly text: string
}

export interface Testbrowser {
  /** Cookies by host, as the browser would send them. */
  readonly cookies: Map<string, Map<string, string>>
  /** Opens an address; follows redirects until `bis` says to stop in front of one. */
  readonly open: (adresse: string | URL, bis?: (naechste: URL) => boolean) => Promise<Seite>
  /** Sends the form of a page with these fields filled in. */
  readonly submit: (
    seite: Seite,
    felder: Readonly<Record<string, string>>,
    bis?: (naechste: URL) => boolean,
  ) => Promise<Seite>
}

const nie = (): boolean => false

export function createTestbrowser(): Testbrowser {
  const cookies = new Map<string, Map<string, string>>()
  const eine = async (adresse: URL, body: URLSearchParams | null): Promise<Response> => {
    const eigene = cookies.get(adresse.host) ?? new Map<string, string>()
    cookies.set(adresse.host, eigene)
    const cookie = [...eigene].map((paar) => paar.join('=')).join('; ')
    const antwort = await fetch(adresse, {
      redirect: 'manual',
      method: body === null ? 'GET' : 'POST',
      body,
      headers: {
        accept: 'text/html',
        'user-agent': 'Firefox/140.0 (Linux)',
        ...(cookie !== '' && { cookie }),
      },
    })
    for (const zeile of antwort.headers.getSetCookie()) {
      const [, name = '', wert = ''] = /^([^=]+)=([^;]*)/.exec(zeile) ?? []
      if (wert === '' || /expires=Thu, 01 Jan 1970/i.test(zeile)) eigene.delete(name)
      else eigene.set(name, wert)
    }
    return antwort
  }
  const follow = async (
    start: URL,
    body: URLSearchParams | null,
    bis: (naechste: URL) => boolean,
  ): Promise<Seite> => {
    let adresse = start
    let antwort = await eine(adresse, body)
    for (
      let ort = antwort.headers.get('location');
      ort !== null;
      ort = antwort.headers.get('location')
    ) {
      adresse = new URL(ort, adresse)
      if (bis(adresse)) break
      antwort = await eine(adresse, null)
    }
    return { status: antwort.status, adresse, headers: antwort.headers, text: await antwort.text() }
  }
  return {
    cookies,
    open: (adresse, bis = nie) => follow(new URL(adresse), null, bis),
    submit(seite, felder, bis = nie) {
      const ziel = /<form[^>]*action="([^"]+)"/.exec(seite.text)?.[1] ?? seite.adresse.href
      const versteckt = [
        ...seite.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
      ]
      const alle = Object.fromEntries(versteckt.map(([, name = '', wert = '']) => [name, wert]))
      return follow(new URL(ziel, seite.adresse), new URLSearchParams({ ...alle, ...felder }), bis)
    },
  }
}
