import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const kern = readFileSync(require.resolve('@kern-ux/native/dist/kern.css'), 'utf8')

describe('tokens.css', () => {
  const namen = [...tokens.matchAll(/(--kern-[a-z0-9-]+):/g)].map((treffer) => treffer[1] ?? '')

  it('gibt nur Namen neue Werte, die KERN kennt', () => {
    const fremde = namen.filter((name) => !kern.includes(`${name}:`))
    expect(namen.length).toBeGreaterThan(10)
    expect(fremde).toEqual([])
  })
})
