//! A canvas for what is too many to have an element each: small discs, drawn by style in one go.
//!
//! It has no frames of its own: what is drawn follows signals, so that the player's one frame moves it too. Nothing is
//! allocated and no text made for a disc. What is read or tapped stays in elements above it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::untrack;
use leptos::wasm_bindgen::prelude::{Closure, wasm_bindgen};
use leptos::wasm_bindgen::{self, JsCast as _};
use skylet_chart::{Dots, Room};
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ResizeObserver};

use crate::dom::{El, html};
use crate::follow::follow;
use crate::keep::keep;

// Few and small: the glue of these is in the first paint of every page.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = getComputedStyle)]
    fn computed_style(of: &Element) -> CssStyleDeclaration;

    type Window;

    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;

    #[wasm_bindgen(method, getter, js_name = devicePixelRatio)]
    fn device_pixels(this: &Window) -> f64;

    type Canvas;

    #[wasm_bindgen(method, js_name = getContext)]
    fn context(this: &Canvas, kind: &str) -> Option<Pen>;

    #[wasm_bindgen(method, setter)]
    fn set_width(this: &Canvas, width: f64);

    #[wasm_bindgen(method, setter)]
    fn set_height(this: &Canvas, height: f64);

    type Pen;

    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill_style(this: &Pen, colour: &str);

    #[wasm_bindgen(method, js_name = clearRect)]
    fn clear_rect(this: &Pen, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, js_name = beginPath)]
    fn begin_path(this: &Pen);

    #[wasm_bindgen(method, js_name = moveTo)]
    fn move_to(this: &Pen, x: f64, y: f64);

    #[wasm_bindgen(method)]
    fn arc(this: &Pen, x: f64, y: f64, radius: f64, from: f64, to: f64);

    #[wasm_bindgen(method)]
    fn fill(this: &Pen);
}

/// Puts discs into rooms.
pub type Fill = Box<dyn Fn(&[Room], &mut Dots)>;

/// Discs over elements that say where they stand.
pub struct Swarm {
    /// What the discs lie under. It is positioned, and nothing between it and the rooms is.
    pub over: El,
    /// The class of the elements in it that discs stand in.
    pub rooms: &'static str,
    /// The class of each style; its `color` is the discs'.
    pub styles: &'static [&'static str],
    /// Puts the discs of now, for rooms in the order of the page. What it reads of signals is followed.
    pub fill: Fill,
}

impl std::fmt::Debug for Swarm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Swarm").field("rooms", &self.rooms).finish_non_exhaustive()
    }
}

/// What is drawn on, and what is known of it.
struct Sheet {
    swarm: Swarm,
    canvas: Canvas,
    pen: Option<Pen>,
    /// An element of each style, to ask for its colour.
    inks: Vec<El>,
    colours: RefCell<Vec<String>>,
    /// Width and height in pixels of the layout.
    size: Cell<(f64, f64)>,
    /// The same in pixels of the canvas.
    drawn: Cell<(f64, f64)>,
    rooms: RefCell<Vec<Room>>,
    dots: RefCell<Dots>,
}

/// What watches the sizes, and what it calls.
struct Watch {
    observer: ResizeObserver,
    _call: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The canvas of a swarm, for a place in what it lies under. It is made anew when other elements are its rooms.
#[must_use]
pub fn swarm(swarm: Swarm) -> El {
    let canvas = html("canvas");
    let inks: Vec<_> = swarm.styles.iter().map(|style| html("i").class(style)).collect();
    let layer = html("div").with(&[("class", "swarm"), ("aria-hidden", "true")]).child(canvas.clone());
    let layer = layer.children(inks.iter().cloned());
    let canvas: Canvas = canvas.element().unchecked_into();
    let sheet = Rc::new(Sheet {
        dots: RefCell::new(Dots::new(swarm.styles.len())),
        pen: canvas.context("2d"),
        swarm,
        canvas,
        inks,
        colours: RefCell::default(),
        size: Cell::default(),
        drawn: Cell::default(),
        rooms: RefCell::default(),
    });
    let drawn = Rc::clone(&sheet);
    follow(Box::new(move || drawn.draw()));
    // Colours come to be others by many ways; each ends such a transition, which lasts for no time that could be seen.
    let coloured = Rc::clone(&sheet);
    let layer = layer.on("transitionend", move |_| {
        coloured.ask_colours();
        untrack(|| coloured.draw());
    });
    watch(sheet);
    layer
}

/// Measures when sizes are known or are others.
fn watch(sheet: Rc<Sheet>) {
    let over = sheet.swarm.over.element();
    let elements = sheet.elements();
    let call = Closure::<dyn Fn()>::new(move || {
        sheet.measure();
        sheet.ask_colours();
        untrack(|| sheet.draw());
    });
    // Fails only where there is no such observer, and then nothing is drawn.
    let Ok(observer) = ResizeObserver::new(call.as_ref().unchecked_ref()) else { return };
    observer.observe(&over);
    elements.iter().for_each(|element| observer.observe(element));
    keep(Rc::new(Watch { observer, _call: call }));
}

impl Sheet {
    /// The elements discs stand in.
    fn elements(&self) -> Vec<HtmlElement> {
        let all = self.swarm.over.element().get_elements_by_class_name(self.swarm.rooms);
        (0..).map_while(|at| all.item(at)).map(|element| element.unchecked_into()).collect()
    }

    fn measure(&self) {
        let over: HtmlElement = self.swarm.over.element().unchecked_into();
        self.size.set((f64::from(over.offset_width()), f64::from(over.offset_height())));
        let room = |element: &HtmlElement| Room {
            left: f64::from(element.offset_left()),
            top: f64::from(element.offset_top()),
            width: f64::from(element.offset_width()),
            height: f64::from(element.offset_height()),
        };
        self.rooms.replace(self.elements().iter().map(room).collect());
    }

    fn ask_colours(&self) {
        let colour = |ink: &El| computed_style(&ink.element()).get_property_value("color").unwrap_or_default();
        self.colours.replace(self.inks.iter().map(colour).collect());
    }

    /// Draws what is now, each style in one go.
    fn draw(&self) {
        let mut dots = self.dots.borrow_mut();
        dots.clear();
        (self.swarm.fill)(&self.rooms.borrow(), &mut dots);
        let Some(pen) = &self.pen else { return };
        let fine = WINDOW.with(Window::device_pixels);
        let (width, height) = self.size.get();
        let (width, height) = ((width * fine).round(), (height * fine).round());
        if self.drawn.replace((width, height)) == (width, height) {
            pen.clear_rect(0.0, 0.0, width, height);
        } else {
            // This clears it too.
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        for (dots, colour) in dots.sets().iter().zip(&*self.colours.borrow()).filter(|(dots, _)| !dots.is_empty()) {
            pen.set_fill_style(colour);
            pen.begin_path();
            for dot in dots {
                let (x, y, radius) = (dot.x * fine, dot.y * fine, dot.radius * fine);
                pen.move_to(x + radius, y);
                pen.arc(x, y, radius, 0.0, std::f64::consts::TAU);
            }
            pen.fill();
        }
    }
}
