import { render } from 'preact';
import { Options } from './Options';

const container = document.getElementById('options');
if (container) render(<Options />, container);
