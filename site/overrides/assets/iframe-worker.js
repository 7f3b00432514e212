/* Pages opened from a folder may not start workers, and the search needs one. Where the address is file://, this puts
   a stand-in in place of Worker: the script runs in a hidden frame, and messages are handed over as events. */
"use strict";
(() => {
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.postMessage = (value) => this.answer(value);
      inside.importScripts = (...scripts) => scripts.reduce((before, one) => before.then(() => this.load(one)), Promise.resolve());
      this.ready = this.load(address);
    }

    load(address) {
      return new Promise((resolve, reject) => {
        const script = this.frame.contentDocument.createElement("script");
        script.onload = resolve;
        script.onerror = reject;
        script.src = address;
        this.frame.contentDocument.body.append(script);
      });
    }

    answer(value) {
      const told = new MessageEvent("message", { data: value });
      this.dispatchEvent(told);
      if (this.onmessage) this.onmessage(told);
    }

    postMessage(value) {
      this.ready.then(() => {
        const inside = this.frame.contentWindow;
        inside.dispatchEvent(new inside.MessageEvent("message", { data: value }));
      });
    }

    terminate() {
      this.frame.remove();
    }
  }

  window.Worker = FrameWorker;
})();
