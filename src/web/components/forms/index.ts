export {
  CheckboxField,
  CheckboxGroup,
  type Option,
  type OptionsProps,
  RadioGroup,
  SelectField,
  type SelectFieldProps,
} from './choice-fields.js';
export { ErrorSummary } from './error-summary.js';
export { errorsByField, type PointedError } from './errors.js';
export { Field, FieldGroup, type FieldProps } from './field.js';
export { type FormState, formState, type FormStateOptions, type FormValues } from './form-state.js';
export { Form, type FormProps, Hidden } from './form.js';
export { cefrValues, dateValues, readCefr, readDate } from './parse.js';
export { CefrFields, DateFields } from './part-fields.js';
export { SearchField, type SearchFieldProps, type Suggestion } from './search-field.js';
export {
  FileField,
  type FileFieldProps,
  NumberField,
  type NumberFieldProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './text-fields.js';
