// One measurement in a process of its own: `child.mjs NAME [--quick]`. Its rows go to the parent as they come.
const [name, mode] = process.argv.slice(2);
const { title, measure } = await import(`../measurements/${name}.mjs`);

process.send({ title });
for await (const row of measure({ quick: mode === '--quick' })) process.send({ row });
process.disconnect();
