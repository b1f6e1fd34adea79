"""The style that draws controls: Fusion, with our edges, focus ring, buttons, headers and scroll bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from fashionos_desktop.ui.look import style_controls as controls
from fashionos_desktop.ui.look import style_views as views
from fashionos_desktop.ui.look.strokes import ring

if TYPE_CHECKING:
    from fashionos_desktop.ui.look.look import Look

Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Part = QStyle.SubControl
Metric = QStyle.PixelMetric
Hint = QStyle.StyleHint
State = QStyle.StateFlag
Contents = QStyle.ContentsType


class LookStyle(QProxyStyle):
    """Reads the look at each paint, so that a change of theme needs no new style."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look
        self._hints = {
            Hint.SH_EtchDisabledText: 0,
            Hint.SH_ItemView_ShowDecorationSelected: 1,
            Hint.SH_Widget_Animation_Duration: 0,
            Hint.SH_ScrollBar_Transient: 0,
            Hint.SH_ComboBox_Popup: 0,
            Hint.SH_ToolTip_WakeUpDelay: look.measure.wait.tooltip,
            Hint.SH_UnderlineShortcut: 0,
            Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
            Hint.SH_TitleBar_NoBorder: 1,
        }
        control = look.measure.control
        self._scaled = {
            Metric.PM_IndicatorWidth: control.check,
            Metric.PM_IndicatorHeight: control.check,
            Metric.PM_ExclusiveIndicatorWidth: control.check,
            Metric.PM_ExclusiveIndicatorHeight: control.check,
            Metric.PM_CheckBoxLabelSpacing: control.gap,
            Metric.PM_RadioButtonLabelSpacing: control.gap,
            Metric.PM_ButtonIconSize: look.measure.icon.inline,
            Metric.PM_SmallIconSize: look.measure.icon.inline,
        }
        self._fixed = {
            Metric.PM_ScrollBarExtent: control.scroll,
            Metric.PM_ScrollBarSliderMin: control.scroll_handle_min,
            Metric.PM_SplitterWidth: control.splitter,
            Metric.PM_DefaultFrameWidth: look.measure.line.hair,
            Metric.PM_ButtonShiftHorizontal: 0,
            Metric.PM_ButtonShiftVertical: 0,
            Metric.PM_ScrollView_ScrollBarSpacing: 0,
        }

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:
        known = self._hints.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        scaled = self._scaled.get(metric)
        if scaled is not None:
            return self._look.px(scaled)
        fixed = self._fixed.get(metric)
        return super().pixelMetric(metric, option, widget) if fixed is None else fixed

    def sizeFromContents(
        self,
        type: QStyle.ContentsType,  # noqa: A002
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        made = super().sizeFromContents(type, option, size, widget)  # type: ignore[arg-type]
        control = self._look.measure.control
        if type == Contents.CT_PushButton:
            made.setHeight(self._look.px(control.button))
            made.setWidth(size.width() + 2 * self._look.px(control.pad))
        elif type == Contents.CT_ComboBox:
            made.setHeight(self._look.px(control.field))
            made.setWidth(size.width() + self._look.px(control.field) + 2 * control.field_text)
        elif type in (Contents.CT_LineEdit, Contents.CT_SpinBox):
            made.setHeight(max(made.height(), self._look.px(control.field)))
        elif type == Contents.CT_HeaderSection:
            made.setHeight(self._look.px(self._look.measure.row.header))
        return made

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        look = self._look
        if element == Primitive.PE_PanelItemViewRow:
            return  # asked once a cell; the cell itself fills what is selected
        if element == Primitive.PE_FrameFocusRect:
            ring(painter, option.rect, look.measure.line.focus, look.theme.focus_ring)
        elif element == Primitive.PE_PanelLineEdit:
            controls.line_edit(look, painter, option, widget)
        elif element == Primitive.PE_FrameLineEdit:
            controls.field_edge(look, painter, option, widget)
        elif element == Primitive.PE_PanelButtonCommand:
            controls.button(look, painter, option, controls.kind_of(widget, option))
        elif element == Primitive.PE_IndicatorCheckBox:
            controls.check_box(look, painter, option)
        elif element == Primitive.PE_IndicatorRadioButton:
            controls.radio_button(look, painter, option)
        elif not views.primitive(look, painter, element, option):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        look = self._look
        if element == Control.CE_Header and isinstance(option, QStyleOptionHeader):
            views.header(look, painter, option, widget)
        elif element in (Control.CE_HeaderEmptyArea, Control.CE_HeaderSection):
            views.header_field(look, painter, option.rect)
        elif element == Control.CE_Splitter:
            views.splitter(look, painter, option, widget)
        elif element == Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            controls.button_label(look, painter, option, controls.kind_of(widget, option))
        elif element == Control.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            controls.progress(look, painter, option)
        elif element == Control.CE_ShapedFrame:
            views.frame(look, painter, option, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        look = self._look
        if control == Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            arrow = self.subControlRect(control, option, Part.SC_ComboBoxArrow, widget)
            controls.combo_box(look, painter, option, arrow, widget)
        elif control == Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            up = self.subControlRect(control, option, Part.SC_SpinBoxUp, widget)
            down = self.subControlRect(control, option, Part.SC_SpinBoxDown, widget)
            controls.spin_box(look, painter, option, (up, down), widget)
        elif control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            views.scroll_bar(look, painter, option)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        if element == QStyle.SubElement.SE_LineEditContents and controls.is_framed(option):
            inset = self._look.measure.control.field_text - controls.LINE_EDIT_MARGIN
            return rect.adjusted(inset, 0, -inset, 0)
        return rect

    def subControlRect(
        self,
        cc: QStyle.ComplexControl,
        opt: QStyleOptionComplex,
        sc: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if cc == Complex.CC_ScrollBar and isinstance(opt, QStyleOptionSlider):
            return views.scroll_bar_part(self._look, opt, sc)
        if cc == Complex.CC_ComboBox:
            part = controls.combo_part(self._look, opt, sc)
            if part is not None:
                return part
        return super().subControlRect(cc, opt, sc, widget)  # type: ignore[arg-type]
