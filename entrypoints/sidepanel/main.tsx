import { render } from 'preact';
import { SidePanel } from './SidePanel';

const container = document.getElementById('panel');
if (container) render(<SidePanel />, container);
