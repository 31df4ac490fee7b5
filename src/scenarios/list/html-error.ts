import { everyOperation } from '../../spec/model/operation.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: '500-html',
  meaning:
    'Every request is answered with 500 and a page of HTML, whatever was asked for: a gateway before NEMS speaks.',
  on: everyOperation,
  tries: always,
  isSuccess: false,
  answer: () => ({
    status: 500,
    headers: [['Content-Type', 'text/html; charset=utf-8']],
    body: Buffer.from(
      '<!DOCTYPE html>\n<html><head><title>500</title></head><body><h1>Server Error</h1><hr></body></html>\n',
    ),
  }),
})
