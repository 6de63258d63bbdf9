export { closeServer as default } from './jest-global.mjs'
