// Builds the program when npm prepares the package. From git with -g (as the pre-commit framework installs hooks) npm passes -g on to the install
// that should bring what the build needs, so that nothing is there: then it is installed here.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'user' };
const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
if (!existsSync('node_modules/ts-node')) npm('ci', '--include=dev', '--ignore-scripts');
npm('run', 'build');
