import { mount } from "svelte";
import Offline from "./Offline.svelte";
import "../../app.css";
import { preferences } from "../../state/preferences.svelte";
import { unpack } from "../network/packing";
import type { Saved } from "../network/saving";

const target = document.getElementById("app");
const saved = document.getElementById("saved");
if (target === null || saved === null) throw new Error("this file holds no network");
const data = JSON.parse(await unpack(saved.textContent ?? "")) as Saved;
preferences.language = data.language;
document.documentElement.lang = data.language;
document.documentElement.dataset["theme"] = data.theme;
mount(Offline, { target, props: { saved: data } });
