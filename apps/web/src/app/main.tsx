import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApolloProvider } from '@apollo/client/react'
import { RouterProvider } from 'react-router/dom'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { watchVerbindung } from '../lib/verbindung.ts'
import { createClient } from './apollo.ts'
import { preloadAtlas } from './atlas/preload.ts'
import { preloadSitzung } from './sitzung/use-sitzung.ts'
import { createRouter } from './routes.tsx'

/** `VITE_PROBE=1 pnpm dev` draws every screen from made-up answers, without a server. */
async function createTransport() {
  if (!import.meta.env.DEV || !import.meta.env['VITE_PROBE']) return undefined
  return (await import('./probe-link.ts')).createProbeLink()
}

const wurzel = document.getElementById('wurzel')
if (!wurzel) throw new Error('index.html hat kein Element #wurzel')
const client = createClient(await createTransport())
watchVerbindung()
preloadAtlas(client, window.location)
preloadSitzung(client)
createRoot(wurzel).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={createRouter()} />
    </ApolloProvider>
  </StrictMode>,
)
