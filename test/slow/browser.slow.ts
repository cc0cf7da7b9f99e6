import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/chancery.ts'
import { type Serving, serve } from '../../src/server/index.ts'
import { chancery, home } from './shared.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync)
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(!executablePath)('the workbench in a browser', () => {
  let folder = ''
  let serving: Serving
  let browser: Browser
  const requests: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-browser-'))
    const file = join(folder, 'examples.db')
    chancery('add', '--archive', file, '--lexicon', `${home}examples/lexicon`, `${home}examples/readouts`)
    serving = await serve(await openArchive(file))
    browser = await chromium.launch({ executablePath: executablePath!, args: flags })
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(path: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
    const page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(new URL(path, serving.address).href)
    await page.waitForSelector('main h1')
    return page
  }

  it('lists the documents and narrows them by filters that stand in the address', async () => {
    const page = await open('/')
    await page.waitForSelector('.documents li')
    const all = await page.locator('.documents li').count()
    await page.getByLabel('Kind').selectOption('call')
    await expect.poll(() => page.locator('.documents li').count()).toBeLessThan(all)
    expect(new URL(page.url()).searchParams.get('kind')).toBe('call')
    await page.reload()
    await page.waitForSelector('.documents li')
    expect(await page.locator('.documents li').count()).toBeLessThan(all)
    await page.context().close()
  })

  it('opens a document and walks its statements by keyboard', async () => {
    const page = await open('/')
    await page.locator('.documents .title').first().click()
    await page.waitForSelector('.statements button')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.waitForSelector('.statements button[aria-pressed="true"]')
    expect(new URL(page.url()).searchParams.get('s')).toBe('2')
    expect(await page.locator('.mark.open').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('has no fault of accessibility: %s, %i px', async (scheme, width) => {
    const page = await open('/', scheme, width)
    await page.waitForSelector('.documents li')
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
      [],
    )
    await page.locator('.documents .title').first().click()
    await page.waitForSelector('.reading')
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
      [],
    )
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.context().close()
  })

  it('asked nothing of any other machine, and nothing failed', () => {
    expect(requests.length).toBeGreaterThan(0)
    expect(requests.filter((url) => !url.startsWith(serving.address) && !url.startsWith('data:'))).toEqual([])
    expect(faults).toEqual([])
  })
})
