import { adr, defineConfig } from 'docwright';

export default defineConfig({ types: [adr], rules: { 'orphan-document': 'off', 'too-short': 'off' } });
