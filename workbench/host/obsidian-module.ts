import moment from "moment";
import type * as O from "obsidian";
import { App } from "./app";
import { Component } from "./base/component";
import { current } from "./base/current";
import { debounce } from "./base/debounce";
import { Events } from "./base/events";
import { Keymap, Scope } from "./base/keymap";
import { apiVersion, Platform, requireApiVersion } from "./base/platform";
import { Editor } from "./editor/editor";
import * as fields from "./editor/fields";
import { MetadataCache } from "./metadata/metadata-cache";
import { Plugin } from "./plugin/plugin";
import { notModelled } from "./public";
import { MarkdownPreviewView } from "./render/markdown-preview-view";
import { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from "./render/markdown-renderer";
import { sanitizeHTMLToDom } from "./render/sanitize";
import * as components from "./settings/components";
import * as measures from "./settings/measure-components";
import { Setting, SettingGroup } from "./settings/setting";
import { PluginSettingTab, SettingPage, SettingTab } from "./settings/setting-tab";
import * as bytes from "./text/bytes";
import * as frontmatter from "./text/frontmatter";
import * as links from "./text/links";
import { normalizePath } from "./text/paths";
import * as search from "./text/search";
import * as yaml from "./text/yaml";
import { ConfirmationButton, ConfirmationModal } from "./ui/confirmation-modal";
import { HoverPopover } from "./ui/hover-popover";
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from "./ui/icons";
import { Menu } from "./ui/menu";
import { MenuItem, MenuSeparator } from "./ui/menu-item";
import { Modal } from "./ui/modal";
import { Notice } from "./ui/notice";
import { AbstractInputSuggest, PopoverSuggest } from "./ui/popover-suggest";
import { FuzzySuggestModal, SuggestModal } from "./ui/suggest-modal";
import { displayTooltip, setTooltip } from "./ui/tooltip";
import { TAbstractFile, TFile, TFolder } from "./vault/file";
import { FileManager } from "./vault/file-manager";
import { Vault } from "./vault/vault";
import { BasesView } from "./views/bases-view";
import { EditorSuggest } from "./views/editor-suggest";
import { EditableFileView, FileView } from "./views/file-view";
import { MarkdownEditView } from "./views/markdown-edit-view";
import { MarkdownView } from "./views/markdown-view";
import { TextFileView } from "./views/text-file-view";
import { ItemView, View } from "./views/view";
import * as items from "./workspace/items";
import { WorkspaceLeaf } from "./workspace/leaf";
import { WorkspaceWindow } from "./workspace/popouts";
import { WorkspaceRibbon } from "./workspace/ribbon";
import { WorkspaceTabs } from "./workspace/tabs";
import { Workspace } from "./workspace/workspace";

const { AbstractTextComponent, BaseComponent, ButtonComponent, DropdownComponent, ExtraButtonComponent } =
  components;
const { SearchComponent, TextAreaComponent, TextComponent, ToggleComponent, ValueComponent } = components;
const {
  ColorComponent,
  DisplayValueComponent,
  MomentFormatComponent,
  ProgressBarComponent,
  SliderComponent,
} = measures;
const { WorkspaceContainer, WorkspaceFloating, WorkspaceItem, WorkspaceMobileDrawer } = items;
const { WorkspaceParent, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit } = items;

/** Nothing leaves the vault. */
function refuseRequest(request: O.RequestUrlParam | string): never {
  const url = typeof request === "string" ? request : request.url;
  throw new Error(`The workbench makes no request to the outside: ${url}`);
}

/** The run-time part of `import … from "obsidian"`. */
export function obsidianModule(): Record<string, unknown> {
  const { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState } =
    fields;
  return {
    ...{ App, Component, Events, Keymap, Scope, Platform, apiVersion, requireApiVersion, debounce, moment },
    ...{ Plugin, PluginSettingTab, SettingTab, SettingPage, Setting, SettingGroup },
    ...{ AbstractTextComponent, BaseComponent, ButtonComponent, DropdownComponent, ExtraButtonComponent },
    ...{ SearchComponent, TextAreaComponent, TextComponent, ToggleComponent, ValueComponent },
    ...{
      ColorComponent,
      DisplayValueComponent,
      MomentFormatComponent,
      ProgressBarComponent,
      SliderComponent,
    },
    ...{ Vault, TAbstractFile, TFile, TFolder, FileManager, MetadataCache },
    ...{
      Workspace,
      WorkspaceContainer,
      WorkspaceFloating,
      WorkspaceItem,
      WorkspaceLeaf,
      WorkspaceMobileDrawer,
    },
    ...{
      WorkspaceParent,
      WorkspaceRibbon,
      WorkspaceRoot,
      WorkspaceSidedock,
      WorkspaceSplit,
      WorkspaceTabs,
      WorkspaceWindow,
    },
    ...{ BasesView },
    ...{ View, ItemView, FileView, EditableFileView, TextFileView, MarkdownView, MarkdownEditView },
    ...{ MarkdownPreviewView, MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer },
    ...{
      Editor,
      EditorSuggest,
      editorEditorField,
      editorInfoField,
      editorLivePreviewField,
      editorViewField,
      livePreviewState,
    },
    ...{
      Modal,
      ConfirmationModal,
      ConfirmationButton,
      SuggestModal,
      FuzzySuggestModal,
      PopoverSuggest,
      AbstractInputSuggest,
    },
    ...{ Menu, MenuItem, MenuSeparator, Notice, HoverPopover, displayTooltip, setTooltip },
    ...{ addIcon, getIcon, getIconIds, removeIcon, setIcon, normalizePath, sanitizeHTMLToDom },
    ...bytes,
    ...links,
    ...search,
    ...yaml,
    getAllTags: frontmatter.getAllTags,
    getFrontMatterInfo: frontmatter.getFrontMatterInfo,
    parseFrontMatterAliases: frontmatter.parseFrontMatterAliases,
    parseFrontMatterEntry: frontmatter.parseFrontMatterEntry,
    parseFrontMatterStringArray: frontmatter.parseFrontMatterStringArray,
    parseFrontMatterTags: frontmatter.parseFrontMatterTags,
    getLanguage: () => current().language,
    request: refuseRequest,
    requestUrl: refuseRequest,
    htmlToMarkdown: () => notModelled("htmlToMarkdown"),
    parsePropertyId: (id: string) => ({
      type: id.slice(0, id.indexOf(".")),
      name: id.slice(id.indexOf(".") + 1),
    }),
  };
}
