import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as workflows from '@actions/workflow-parser'
import type * as actions from '@actions/workflow-parser/actions/index'
import { rolldown } from 'rolldown'
import { root } from './action-runner.ts'

/** GitHub's own parser of actions and workflows, bundled: it imports JSON without saying so, which Node refuses. */
const { parseAction } = (await bundled('@actions/workflow-parser/actions/index')) as typeof actions
const { NoOperationTraceWriter, parseWorkflow } = (await bundled(
  '@actions/workflow-parser',
)) as typeof workflows

/** What is wrong with an action. */
export function faultsOfAction(content: string): readonly string[] {
  return told(parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter()))
}

/** What is wrong with a workflow. */
export function faultsOfWorkflow(content: string): readonly string[] {
  return told(parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter()))
}

function told({ context }: workflows.ParseWorkflowResult): readonly string[] {
  return context.errors.getErrors().map(({ message }) => message)
}

async function bundled(name: string): Promise<unknown> {
  const build = await rolldown({ input: name, cwd: root, platform: 'node' })
  const file = join(root, 'node_modules/.cache/nems-kit-ci', `${name.replaceAll('/', '-')}.js`)
  await build.write({ file, format: 'esm' })
  await build.close()
  return import(pathToFileURL(file).href)
}
