// npm run bench -- --peers [--quick] [--model NAME]: this library beside its peers.
import { join } from 'node:path';
import { describeMachine } from '../harness/machine.mjs';
import { line, machineLine } from '../harness/results.mjs';
import { askedOf } from './asked.mjs';
import { compare, compareCallers } from './compare.mjs';
import { MODELS, openModel } from './models.mjs';
import { callersOf, peersOf } from './peers.mjs';
import { summary, writePeers } from './results.mjs';

/** @param names of models; all where there are none */
export async function measurePeers({ quick, names }, directory) {
  const unknown = names?.find((name) => !(name in MODELS));
  if (unknown !== undefined)
    throw new Error(`there is no model '${unknown}'; there are: ${Object.keys(MODELS).join(', ')}`);
  const machine = describeMachine();
  console.log(machineLine(machine));
  const measured = {};
  for (const name of names ?? Object.keys(MODELS)) {
    console.log(`\n${MODELS[name].title}`);
    const model = ready(name);
    if (model === undefined) continue;
    const short = quick ? { count: Math.ceil(model.count / 3), rounds: 4 } : model;
    const peers = await compare(model, peersOf(model), short);
    const callers = model.callers ? await compareCallers(model, callersOf(model), quick ? 2 : 5) : [];
    for (const peer of [...peers, ...callers]) console.log(`  ${peer.name}: ${peer.missing ?? describe(peer)}`);
    const asked = askedOf(name, [...peers, ...callers]);
    asked.forEach((row) => console.log(line(row)));
    measured[name] = { quick, machine, peers: peers.map(summary), callers: callers.map(summary), asked };
    writePeers(measured, directory);
  }
}

function ready(name) {
  try {
    return openModel(name);
  } catch (error) {
    console.log(`  not measured: ${error.message}`);
    return undefined;
  }
}

function describe(peer) {
  const { one, many } = summary(peer);
  return [one && `p50 ${one.p50.toFixed(1)} µs`, many && `${many.perSecond.toFixed(0)} runs/s in flight`]
    .filter(Boolean)
    .join(', ');
}
